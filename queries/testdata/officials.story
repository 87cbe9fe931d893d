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

entity khatibzadeh person "Saeed Khatibzadeh" "Said Khatibzadeh"
entity zakharova person "Maria Zakharova"
entity rajavi person "Maryam Rajavi"
entity guterres person "Antonio Guterres"
entity iran-foreign-ministry organization "Foreign Ministry (Tehran)"
entity mid organization "MID" "Russian Foreign Ministry" "Ministry of Foreign Affairs of Russia"
entity ncri organization "National Council of Resistance of Iran"
entity guinea country "Guinea"
entity guinea-bissau country "Guinea-Bissau"
entity guinea-bissau-army organization "GB Army"
claim o1 holds_office actors=khatibzadeh targets=iran-foreign-ministry words=spokesman in=one,two
claim o2 holds_office actors=amir targets=iran words="foreign minister"
claim o3 holds_office actors=zakharova targets=mid words=spokeswoman
claim o4 holds_office actors=rajavi targets=ncri words=president
claim o5 holds_office actors=lavrov targets=russia words=president status=denied
claim o6 holds_office actors=guterres targets=guinea-bissau-army words=adviser former

story The officials of a state are those of its organs too, and of nobody else.
ask officials --country Iran
expect person | office | body | former | sources
Saeed Khatibzadeh | spokesman | Foreign Ministry (Tehran) | false | 2
Hossein Amir-Abdollahian | foreign minister | Iran | false | 1

story An organ is known by a name that says what it is and whose; a denied office is not held.
ask officials --country Russia
expect person | office
Maria Zakharova | spokeswoman

story An organ of a state with a longer name is not that of the shorter one.
ask officials --country Guinea
expect person

story The same organ belongs to the state of the longer name, and a former office says so.
ask officials --country Guinea-Bissau
expect person | former
Antonio Guterres | true

story Any spelling of the person will do.
ask officials --person "said khatibzadeh"
expect person | office
Saeed Khatibzadeh | spokesman

story A body can be asked.
ask officials --org MID
expect person
Maria Zakharova

story A person who holds no office of the country gives no rows.
ask officials --person Lavrov --country Iran
expect person

story A title asks for its holders.
ask officials --office "foreign minister" --country Iran
expect person | office
Hossein Amir-Abdollahian | foreign minister

story Those who left an office can be asked for.
ask officials --former true
expect person | former
Antonio Guterres | true
