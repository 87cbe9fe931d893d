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

said s1 lavrov "The talks went well." verb=say date=2021-10-06 in=one quoted
said s2 lavrov "a new format was needed" verb=add in=two
said s3 amir "<no>" verb=reply date=2020-02 in=two
claim c1 meet actors=amir,iran speaker=lavrov

story What a person said, with its words as they are; claims are no statements.
ask said --person Lavrov
expect speaker | date | verb | words | quoted | article | published | statement
Sergei Lavrov | 2021-10-06 | say | The talks went well. | true | one.txt | 2021-10-11 | stmt:s1
Sergei Lavrov |  | add | a new format was needed | false | two.txt | 2021-10-12 | stmt:s2

story The year is that of saying, else that of the article.
ask said --year 2021
expect statement
stmt:s1
stmt:s2

story Who said nothing has no rows.
ask said --person china
expect statement

story One article.
ask said --source two.txt --person Amir-Abdollahian
expect words
<no>

story Words that were said can be asked for, whole.
ask said --about format
expect statement
stmt:s2

story Half a word is not said.
ask said --about form
expect statement
