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

entity deal agreement "nuclear deal"
claim q1 support actors=russia object=deal date=2021-10
claim q2 reject actors=iran words="new conditions" date=2021-09
claim q3 criticize actors=iran targets=azerbaijan
claim q4 threaten actors=iran targets=azerbaijan
claim q5 support actors=iran targets=russia status=denied

story What a state supports, rejects and criticises; a threat is no position and a denied support none.
ask positions --actor Iran
expect position | targets | object | date
reject |  | new conditions | 2021-09
criticize | Azerbaijan |  |

story Who has a position on a thing.
ask positions --target "nuclear deal"
expect actors | position
Russia | support

story A position is not on a thing because somebody else has one.
ask positions --actor Iran --target "nuclear deal"
expect actors

story A denied support is shown as denied to who asks.
ask positions --target Russia --status denied
expect actors | status
Iran | denied

story One position can be asked for alone.
ask positions --actor Iran --position reject
expect position | object
reject | new conditions

story Words of what a position is about will do where nothing has them for its name.
ask positions --about conditions
expect actors | position
Iran | reject
