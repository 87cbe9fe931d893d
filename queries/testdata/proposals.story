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

entity format event "3+3 format" "3+3"
claim p1 propose actors=lavrov,russia targets=iran,azerbaijan object=format in=one,two
claim p2 support actors=iran object=format speaker=lavrov
claim p3 support actors=azerbaijan object=format
claim p4 reject actors=china object=format
claim p5 support actors=china object=format status=possible
claim p6 propose actors=china words="a code of conduct" status=planned date=2021-11
claim p7 agreement actors=iran,china stage=proposed words="transit accord" date=2021-05
claim p8 agreement actors=iran,china stage=signed words="visa accord" date=2021-06
claim p9 support actors=russia words="transit accord"

story A proposal comes with who is for it, according to whom, and who is against it.
ask proposals --actor Russia
expect proposal | actors | targets | for | against | sources
3+3 format | Russia, Sergei Lavrov | Azerbaijan, Iran | Azerbaijan, Iran (according to Sergei Lavrov) | China | 2

story A proposed agreement is a proposal, a signed one is not; words without an entity find support too.
ask proposals --actor China
expect proposal | for | date
transit accord | Russia | 2021-05

story What is planned to be proposed is not proposed.
ask proposals --year 2021
expect proposal
transit accord

story Plans can be asked for.
ask proposals --status planned
expect proposal | status
a code of conduct | planned

story To whom it was proposed can be asked.
ask proposals --target Baku
expect claim
claim:p1
