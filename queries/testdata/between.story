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

claim b1 meet actors=iran,russia date=2021-10
claim b2 criticize actors=russia targets=iran date=2021-09
claim b3 visit actors=russia place=dushanbe
claim b4 agreement actors=iran,russia stage=signed status=planned words=pact
claim b5 meet actors=iran,china
claim b6 support actors=iran speaker=russia words=talks

story Whichever part each has; who only says so has none, and a plan is not actual.
ask between --actor Iran --target Moscow
expect type | claim
criticize | claim:b2
meet | claim:b1

story The order of the two does not matter.
ask between --actor Moscow --target Iran
expect claim
claim:b2
claim:b1

story A place counts.
ask between --actor Russia --target Dushanbe
expect claim
claim:b3

story Nothing is between some.
ask between --actor China --target Russia
expect claim

story Nobody named is an error.
ask between
expect error between asks for --actor and --target
