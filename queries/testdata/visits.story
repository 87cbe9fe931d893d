entity iran country "Iran" "Tehran" "IRI"
entity russia country "Russia" "Moscow"
entity china country "China" "Beijing"
entity azerbaijan country "Azerbaijan" "Baku"
entity amir person "Hossein Amir-Abdollahian" "Amir-Abdollahian"
entity lavrov person "Sergei Lavrov" "Lavrov"
entity sco organization "Shanghai Cooperation Organization" "SCO"
entity dushanbe place "Dushanbe"
article one 2021-10-11 "Daily Ledger" "First"
article two 2021-10-12 "Evening Post" "Second"

claim v1 visit actors=amir targets=russia date=2021-10-05 end=2021-10-07
claim v2 visit actors=lavrov place=dushanbe date=2021-09-16
claim v3 visit actors=lavrov targets=iran status=planned
claim v4 visit actors=china targets=iran status=possible date=2021

story Who visited a country, and from when to when.
ask visits --target Moscow
expect visitors | target | date
Hossein Amir-Abdollahian | Russia | 2021-10-05/2021-10-07

story A place can be the target.
ask visits --target Dushanbe
expect visitors | place
Sergei Lavrov | Dushanbe

story A planned and a possible visit have not happened.
ask visits --target Tehran
expect visitors

story A visit counts on each day that it lasted.
ask visits --from 2021-10-07
expect claim
claim:v1

story A person's visits.
ask visits --person lavrov --status all
expect claim | status
claim:v2 | actual
claim:v3 | planned
