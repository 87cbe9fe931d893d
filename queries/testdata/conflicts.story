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

entity pact agreement "the pact"
claim f1 agreement actors=iran,russia stage=signed object=pact date=2021-03-27 in=one
claim f2 agreement actors=russia stage=signed object=pact status=denied in=two
claim f3 agreement actors=iran,russia stage=signed object=pact date=2021-03-28 in=two speaker=lavrov
claim f4 agreement actors=china stage=signed object=pact date=2016
claim f5 meet actors=iran,russia date=2021-01
claim f6 meet actors=iran,russia date=2021-02
claim f7 visit actors=china targets=iran status=denied date=2020
claim f8 visit actors=china targets=iran date=2021
claim f9 member_of actors=iran targets=sco change=join status=planned

story Denied against actual, and one signing on two days; each with its articles.
ask conflicts --actor Iran
expect conflict | kind | status | date | speaker | articles | claim
1 | date | actual | 2021-03-27 |  | one.txt | claim:f1
1 | date | actual | 2021-03-28 | Sergei Lavrov | two.txt | claim:f3

story A denial by one party is a conflict with what both are said to have done.
ask conflicts --actor Russia
expect conflict | kind | status | date | claim
1 | date | actual | 2021-03-27 | claim:f1
1 | date | actual | 2021-03-28 | claim:f3
2 | status | actual | 2021-03-27 | claim:f1
2 | status | actual | 2021-03-28 | claim:f3
2 | status | denied |  | claim:f2

story Two meetings are no conflict, nor is a visit in one year and none in another.
ask conflicts --actor China
expect claim

story Nothing is in conflict in a year without claims.
ask conflicts --year 1999
expect claim
