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

claim x1 sanction actors=russia targets=china date=2018-05
claim x2 sanction actors=russia targets=china change=lift status=possible date=2021
claim x3 sanction actors=china targets=russia,iran change=lift date=2016-01-16
claim x4 sanction actors=iran targets=china status=denied

story Imposed ones, and neither the possible end of them nor those denied.
ask sanctions --target China
expect actors | action | targets | date
Russia | imposed | China | 2018-05

story Lifted ones say so.
ask sanctions --actor Beijing
expect action | targets
lifted | Iran, Russia

story Actor and target together.
ask sanctions --actor Russia --target Iran
expect claim

story Everything, also what is denied.
ask sanctions --status all
expect claim | status
claim:x3 | actual
claim:x1 | actual
claim:x2 | possible
claim:x4 | denied

story The end of sanctions can be asked for alone.
ask sanctions --action lifted --status all
expect actors | targets
China | Iran, Russia
Russia | China
