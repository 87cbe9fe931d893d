entity iran country "Iran" "Tehran" "IRI" "Islamic Republic of Iran" "Iranian"
entity china country "China" "Beijing"
entity russia country "Russia" "Moscow" "Kremlin"
entity eaeu organization "Eurasian Economic Union" "EAEU"
entity lavrov person "Sergei Lavrov" "Lavrov"
entity roadmap agreement "25-year road map"
entity pact agreement "comprehensive pact"
entity trade agreement "interim trade agreement"
entity hall place "Marble Hall"
article one 2021-10-11 "Daily Ledger" "First"
article two 2021-10-12 "Evening Post" "Second"
article three - "Daily Ledger" "Third"
claim c1 agreement actors=iran,china stage=signed object=roadmap date=2021-03-27 in=one,two
claim c2 agreement actors=iran,russia stage=signed object=pact status=planned
claim c3 agreement actors=iran,russia stage=drafted object=pact
claim c4 agreement actors=iran,eaeu stage=signed object=trade
claim c5 agreement actors=iran,eaeu stage=signed object=trade status=denied date=2021-05-01

story A year leaves only what is dated in it, and a plan is no agreement.
ask agreements --party Iran --year 2021
expect agreement | parties | stage | status | date | sources
25-year road map | China, Iran | signed | actual | 2021-03-27 | 2

story Any alias in any letter case asks the same.
ask agreements --party tehran --year 2021
expect agreement | claims
25-year road map | claim:c1

story An acronym asks the same.
ask agreements --party iri
expect agreement | date
25-year road map | 2021-03-27
interim trade agreement |

story What is planned is there only for those who ask for plans.
ask agreements --party Russia --status planned
expect agreement | stage | status
comprehensive pact | signed | planned

story A draft is not concluded.
ask agreements --party Russia
expect agreement

story A draft is there for those who ask for drafts.
ask agreements --party Russia --stage drafted
expect agreement | stage | status
comprehensive pact | drafted | actual

story What is denied is not actual even where the date fits.
ask agreements --from 2021-05 --to 2021-05
expect agreement

story All stages and statuses show each state of an agreement.
ask agreements --stage all --status all
expect agreement | stage | status | date
25-year road map | signed | actual | 2021-03-27
interim trade agreement | signed | denied | 2021-05-01
comprehensive pact | signed | planned |
comprehensive pact | drafted | actual |
interim trade agreement | signed | actual |

story Claims of one signing are one row with all its parties and sources, best dated.
claim c6 agreement actors=china stage=signed object=roadmap date=2021-03 in=three
claim c7 agreement actors=iran stage=signed object=roadmap date=--03-27 speaker=lavrov in=two
ask agreements --party Iran
expect agreement | parties | date | sources | speaker | claims
25-year road map | China, Iran | 2021-03-27 | 2 |  | claim:c1, claim:c7
interim trade agreement | Eurasian Economic Union, Iran |  | 1 |  | claim:c4

story Dates that cannot be the same stay apart, and a claim that fits both stays alone.
claim c6 agreement actors=iran,china stage=signed object=roadmap date=2016-01-23
claim c7 agreement actors=iran,china stage=signed object=roadmap
ask agreements --party China
expect date | claims
2016-01-23 | claim:c6
2021-03-27 | claim:c1
 | claim:c7

story An agreement is given at its furthest stage, in the year asked for.
claim c6 agreement actors=iran,china stage=agreed object=roadmap date=2020-07
claim c7 agreement actors=iran,china stage=ratified object=roadmap date=2022-01-14
ask agreements --party China --to 2021
expect stage | date
signed | 2021-03-27

story Only what somebody says has a speaker.
claim c6 agreement actors=russia,china stage=signed words="gas accord" speaker=lavrov date=2020
ask agreements --party Russia
expect agreement | speaker | date
gas accord | Sergei Lavrov | 2020

story A year as precise as the text has it does not fit a month.
claim c6 agreement actors=russia,china stage=signed words="gas accord" date=2020
ask agreements --party Russia --from 2020-03
expect agreement

story One article can be asked.
ask agreements --source two.txt
expect agreement
25-year road map

story A publisher can be asked, in any letter case.
ask agreements --source "evening post"
expect agreement
25-year road map

story No more rows than asked for, the earliest first.
claim c6 agreement actors=russia,china stage=signed words="gas accord" date=2020
ask agreements --limit 1
expect agreement
gas accord

story A name that nothing has is an error with suggestions.
ask agreements --party Irann
expect error nothing is called "Irann"; did you mean Iran

story A surname alone finds nobody where it is no alias, and suggests.
entity raisi person "Ebrahim Raisi"
ask agreements --party Raisi
expect error did you mean Ebrahim Raisi?

story A name is data and never code.
ask agreements --party "');g.emit({agreement:1});('"
expect error nothing is called

story A stage that does not exist is an error.
ask agreements --stage sealed
expect error agreements: --stage: "sealed" is none of concluded, all, proposed

story A year must be one.
ask agreements --year 21
expect error agreements: --year: "21" is not a year of four digits

story A date must be of the calendar.
ask agreements --from 2021-02-30
expect error agreements: --from

story A limit must be a number of rows.
ask agreements --limit none
expect error agreements: --limit: "none" is not a number of rows

story A parameter the question does not have is an error.
ask agreements --person Lavrov
expect error agreements: --person: there is no such parameter

story Both parties must have taken part where two are named.
ask agreements --party Iran --with EAEU --status all
expect agreement | parties | status
interim trade agreement | Eurasian Economic Union, Iran | denied
interim trade agreement | Eurasian Economic Union, Iran | actual

story An agreement can be asked for by name, at every stage.
ask agreements --agreement "comprehensive pact" --stage all --status all
expect agreement | stage | status
comprehensive pact | signed | planned
comprehensive pact | drafted | actual

story Words in the name of an agreement narrow the answer.
ask agreements --about trade
expect agreement
interim trade agreement
