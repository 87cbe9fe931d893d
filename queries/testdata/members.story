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

claim m1 member_of actors=iran targets=sco change=accept date=2021-09-17 place=dushanbe in=one,two
claim m2 leads actors=russia,china targets=sco in=one,two
claim m3 member_of actors=azerbaijan targets=sco change=join status=possible
claim m4 member_of actors=russia targets=sco status=denied
claim m5 leads actors=lavrov targets=russia

story Members come with their change and date, and with who leads.
ask members --org SCO
expect member | role | change | status | date | place | sources | claim
Iran | member | accept | actual | 2021-09-17 | Dushanbe | 2 | claim:m1
China, Russia | leads |  | actual |  |  | 2 | claim:m2

story A possible member is none, but can be asked for.
ask members --org "shanghai cooperation organization" --status possible
expect member | change | status
Azerbaijan | join | possible

story A membership that is denied is none.
ask members --org SCO --actor Moscow
expect member | role
China, Russia | leads

story Without an organisation, who leads a country is not asked.
ask members
expect claim
claim:m1
claim:m2

story A year in which nobody joined has no rows.
ask members --org SCO --year 2020
expect member

story A former membership says so.
claim m6 member_of actors=azerbaijan targets=sco former date=2019
ask members --actor Baku
expect member | former | date
Azerbaijan | true | 2019

story Who leads is asked apart from who belongs.
ask members --org SCO --role leads
expect member | role
China, Russia | leads

story A change of membership can be asked for.
ask members --change join --status all
expect member | change
Azerbaijan | join
