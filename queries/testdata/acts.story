entity iran country "Iran" "Tehran" "IRI"
entity russia country "Russia" "Moscow"
entity azerbaijan country "Azerbaijan" "Baku"
entity lavrov person "Sergei Lavrov" "Lavrov"
entity vienna place "Vienna"
article one 2021-10-11 "Daily Ledger" "First"
article two 2021-10-12 "Evening Post" "Second"

claim a1 threaten actors=iran targets=azerbaijan date=2021-10-01 in=one
claim a2 threaten actors=azerbaijan targets=iran date=2021-10-02 in=one
claim a3 request actors=iran targets=russia words="the sale of fighter jets" date=2021-09 in=two
claim a4 cooperate actors=iran,russia words="a naval exercise" status=planned in=two

story Who threatens a state is not whom it threatens.
ask acts --type threaten --target Iran
expect actors | targets
Azerbaijan | Iran

story All that a state did, and nothing it only plans.
ask acts --actor Tehran
expect type | targets | object
request | Russia | the sale of fighter jets
threaten | Azerbaijan |

story Words of what an act is about are found whole, in any letter case.
ask acts --actor Iran --about "Fighter jets" --type all
expect object
the sale of fighter jets

story A word does not match the half of another one.
ask acts --about fight
expect object

story A kind that there is none of is told.
ask acts --type shout
expect error "shout" is none of
