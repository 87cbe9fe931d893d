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

article three - "Daily Ledger" "Third"
claim c1 meet actors=amir,lavrov in=one,two
claim c2 visit actors=lavrov targets=iran in=one
claim c3 visit actors=lavrov targets=china status=denied in=two
said s1 lavrov "Yes." verb=say in=two

story Each article with what it gave, by date, undated ones last.
ask sources
expect source | title | publisher | date | claims | statements | article
one.txt | First | Daily Ledger | 2021-10-11 | 2 | 0 | art:one
two.txt | Second | Evening Post | 2021-10-12 | 2 | 1 | art:two
three.txt | Third | Daily Ledger |  | 0 | 0 | art:three

story A publisher's articles.
ask sources --source "daily ledger"
expect source
one.txt
three.txt

story Days of publication.
ask sources --from 2021-10-12
expect source
two.txt

story Nobody published this.
ask sources --source "Nowhere Times"
expect source
