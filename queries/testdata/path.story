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

entity minister office "foreign minister"
claim w1 member_of actors=iran targets=sco date=2021-09 in=one,two
claim w2 meet actors=iran,azerbaijan date=2021-10
claim w3 holds_office actors=lavrov targets=russia object=minister
claim w4 holds_office actors=amir targets=iran object=minister
claim w5 leads actors=russia targets=sco
claim w6 meet actors=azerbaijan,sco status=planned

story The shortest way, step by step.
ask path --actor Azerbaijan --target SCO
expect step | from | type | to | date | sources | claim
1 | Azerbaijan | meet | Iran | 2021-10 | 1 | claim:w2
2 | Iran | member_of | Shanghai Cooperation Organization | 2021-09 | 2 | claim:w1

story A plan is a shorter way for who asks for it.
ask path --actor Azerbaijan --target SCO --status all
expect claim
claim:w6

story An office that two hold does not connect them.
ask path --actor Lavrov --target Amir-Abdollahian
expect from | to
Sergei Lavrov | Russia
Russia | Shanghai Cooperation Organization
Shanghai Cooperation Organization | Iran
Iran | Hossein Amir-Abdollahian

story Where there is no way there are no rows.
ask path --actor China --target Iran
expect step

story An actor is no way from itself.
ask path --actor Iran --target Tehran
expect step

story Only claims of the year asked for are on the way.
ask path --actor Azerbaijan --target SCO --to 2021-09
expect step

story Both ends must be named.
ask path --actor Iran
expect error path asks for --actor and --target
