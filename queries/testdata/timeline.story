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

claim t1 meet actors=amir,iran date=2021-10-06
claim t2 member_of actors=iran targets=sco change=accept date=2021-09-17
claim t3 leads actors=iran targets=sco
claim t4 visit actors=iran targets=sco date=2021-12 status=planned
claim t5 meet actors=iran date=--03-27
claim t6 visit actors=amir place=dushanbe date=2021

story Everything dated in which it has a part, in order; without a year there is no order.
ask timeline --actor Iran
expect date | type | stage | claim
2021-09-17 | member_of | accept | claim:t2
2021-10-06 | meet |  | claim:t1

story A place has a timeline too.
ask timeline --actor dushanbe
expect claim
claim:t6

story All there is, from a day on; a year that began before the day is not for certain after it.
ask timeline --from 2021-09-18
expect claim
claim:t1

story Plans are shown as such.
ask timeline --actor SCO --status all
expect date | status
2021-09-17 | actual
2021-12 | planned
