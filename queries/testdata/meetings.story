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

entity moscow-city place "Moscow City"
claim t1 meet actors=amir,lavrov place=moscow-city date=2021-10-06 in=one,two
claim t2 meet actors=amir,china where=Beijing date=2021-09
claim t3 meet actors=lavrov,china status=planned date=2021-10-20
claim t4 meet actors=lavrov targets=amir status=denied date=2020-10
claim t5 negotiate actors=lavrov,amir date=2021-10-06

story A person's meetings, by date; plans and denials are none, nor are mere negotiations.
ask meetings --person Lavrov
expect participants | place | date | sources
Hossein Amir-Abdollahian, Sergei Lavrov | Moscow City | 2021-10-06 | 2

story Both that are named must have met.
ask meetings --person amir-abdollahian --actor China
expect participants | date
China, Hossein Amir-Abdollahian | 2021-09

story A place may be an entity.
ask meetings --place "moscow city"
expect claim
claim:t1

story A place may be only words.
ask meetings --place beijing
expect claim
claim:t2

story A place where nobody met has no rows.
ask meetings --place Vienna
expect claim

story The year before, a meeting was denied.
ask meetings --year 2020 --status all
expect claim | status
claim:t4 | denied

story From and to include their days.
ask meetings --from 2021-10-06 --to 2021-10-06
expect claim
claim:t1

story Two states or people that met are asked for with --actor and --with.
ask meetings --actor China --with amir-abdollahian
expect participants | date
China, Hossein Amir-Abdollahian | 2021-09
