package main

import "strings"

// vocabulary holds the words a crowd is made of. Last names and organisations are
// put together from halves, so that no list of real ones stands here.
type vocabulary struct {
	first, lastHeads, lastTails, whole []string
	credentials, pronouns, emoji       []string
	level, roles                       []string
	companyHeads, companyTails         []string
	adjectives, creatures              []string
	suffixes                           []string
	selfEmployed, trades               []string
	places, publicBodies               []string
	institutions, institutionRoles     []string
	charities                          []string
	partnerships, partnerRoles         []string
	mailboxes                          []string
}

func newVocabulary() vocabulary {
	list := func(s string) []string { return strings.Split(s, "|") }
	return vocabulary{
		first: list("Ada|Aled|Amara|Anselm|Asha|Beatrix|Bilal|Bronwen|Callum|Carys|Chidi|Clemence|Colm|Dagny|Deji|Edda|Eilidh|Emre|Esme|Farah|" +
			"Fergus|Freya|Gethin|Greta|Hamza|Hanneke|Idris|Ines|Ines Maria|Isla|Jarek|Jonas|Kasia|Kofi|Lars|Leila|Ligia|Lowri|Maeve|Marit|" +
			"Mei|Milan|Nadia|Niamh|Noor|Odile|Oskar|Padma|Pilar|Priya|Quentin|Rafe|Ravi|Rosalind|Rowan|Ruth|Salma|Sanne|Seren|Tamsin|" +
			"Tariq|Tobias|Ulla|Vikram|Wanda|Xanthe|Yara|Yusuf|Zofia"),
		lastHeads: list("Ash|Barrow|Birch|Black|Bram|Brook|Cold|Copper|Dun|Elder|Fair|Fen|Frost|Gil|Grey|Hale|Harrow|Hazel|Heather|Hol|" +
			"Iron|Kestrel|Lark|Lin|Long|Marl|Merri|Moor|North|Oak|Pen|Pether|Quill|Raven|Rook|Salt|Silver|Stone|Thistle|Thorn|Under|Wether|Wren|Yar"),
		lastTails: list("beck|borne|bridge|by|combe|croft|dale|den|feather|field|ford|gate|grave|hollow|hurst|ley|low|mere|more|ridge|row|side|stead|thwaite|water|wick|wood|worth"),
		// First and last name.
		whole: list("美咲/霧ヶ原|翔太/白波瀬|晓雯/霁川|도윤/해솔|ليلى/الغديري|נועה/שדה-אור|Олена/Верболозська|Ελένη/Ασπροποταμίτη|Zoë/van der Plasberg|Søren/Havdrup|" +
			"Łucja/Wierzbogórska|Jürgen/Weißenmoor|Béatrice/d'Aubraque|Íñigo/Etxeberrondo|Þóra/Hraunfoss|Ngọc Ánh/Trầmhương|Åsa/Björkestad|Çağla/Akçınaroğlu|Siobhán/Ó Droighneach|João/Valadouro"),
		credentials: list("MBA|PhD|CIPP/E|CIPM|ACA|FCIPD|LL.M.|CISSP|PMP®"),
		pronouns:    list("(she/her)|(he/him)|(they/them)|(She/They)"),
		emoji:       list("🌱|🚀|🏳️‍🌈|👩🏽‍💻|☕|✨"),
		level:       list("||||||Senior |Senior |Lead |Head of |Junior |Interim |Deputy |Global |Principal "),
		roles: list("Software Engineer|Data Engineer|Product Manager|Marketing Manager|Account Manager|Data Protection Officer|Privacy Counsel|" +
			"Legal Counsel|Compliance Manager|Information Governance Manager|Information Security Manager|Internal Auditor|Risk Analyst|Finance Business Partner|" +
			"Recruiter|Customer Success Manager|Operations Manager|Procurement Manager|Solution Architect|UX Designer|Content Designer|Growth Marketer|Communications Manager|Facilities Manager|" +
			"Project Manager|People & Culture Partner|Business Development Manager, EMEA|Research Scientist|Quality Engineer|Payroll Manager|Supply Chain Planner|Sales Director"),
		companyHeads: list("Northlight|Lanternfish|Brackenfold|Harbourstep|Kestrel Bay|Fernhollow|Bluecairn|Tidemark Hollow|Quiet Harbour|Amberloom|" +
			"Stonewick|Orchard & Anvil|Pinegrove Nine|Copperbeam|Driftbell|Glasswren|Hollowtree|Inkberry|Juniper Vane|Larkspire|Mossgate|Nettlecombe|" +
			"Oddfellow Lane|Paperkite|Quillmark|Ravensedge|Saltmarsh|Thistledown Vale|Umberfield|Velvet Otter|Wickerlight|Yarrowgate|Zephyr Row|" +
			"Moonquarry|Candlewharf|Brindlemoor|Fathomwell|Grebe & Heron|Cloudpasture|Ironplum"),
		companyTails: list("Software|Analytics|Instruments|Logistics|Energy|Foods|Consulting|Media|Health|Finance|Robotics|Legal|Retail|Insurance|Security|" +
			"Biosciences|Design|Labs|Systems|Mobility|Publishing|Packaging|Travel|Homes|Recruitment|Aerospace|Textiles|Brewing|Payments|Games"),
		adjectives: list("Amber|Brindled|Copper|Crooked|Dapper|Eleventh|Feathered|Gentle|Hasty|Idle|Jolly|Knotted|Lopsided|Marbled|Nimble|Patient|" +
			"Quiet|Rambling|Sleepy|Tangled|Upright|Velvet|Wandering|Woollen"),
		creatures: list("Badger|Bittern|Cormorant|Curlew|Dormouse|Egret|Fieldfare|Gannet|Hedgehog|Kettle|Lantern|Lapwing|Magpie|Newt|Otter|Pangolin|" +
			"Quail|Sundial|Teapot|Turnstone|Umbrella|Walnut|Weasel|Windmill"),
		suffixes:     list("Ltd|Ltd|Ltd|Ltd.|Limited|Limited|GmbH|GmbH|LLP|plc|Inc.|Inc.|LLC|B.V.|AG|SAS|AB|A/S|Pty Ltd|S.r.l.|Sp. z o.o.|Oy|CIC"),
		selfEmployed: list("Self-employed|Self-employed|Self-employed|Self Employed|Freelance|Freelance|Freelancer|Sole Trader|Independent|Freiberuflich|Selbständig|Auto-entrepreneur"),
		// Who they are and what they do.
		trades: list("Photographer/Photography|Copywriter/Copywriting|Bookkeeper/Bookkeeping|Translator/Translations|Web Developer/Web Design|" +
			"Dog Groomer/Dog Grooming|Garden Designer/Gardens|Electrician/Electrical|Life Coach/Coaching|Illustrator/Illustration|" +
			"Marketing Consultant/Marketing|Interim CFO/Consulting|Yoga Teacher/Yoga|Privacy Consultant/Privacy|Trainer & Facilitator/Training"),
		places: list("Westmarch|Eastmere|Harrowdene|Saltholm|Northfold|Wrenbury Cross|Thornmere|Brackwater|Lower Fennick|Oxcombe Vale|Dunmarrow|Silverbourne|" +
			"Marlstoke|Applewick|Greyhaven|Stonnicombe|Hexley Moor|Pennow Bay"),
		publicBodies:     list("Borough Council|County Council|City Council|District Council|Fire and Rescue Service|Harbour Authority|Combined Authority|Water Authority"),
		institutions:     list("NHS Foundation Trust|NHS Foundation Trust|University Hospitals|Integrated Care Board|Academy|Academy Trust|Primary School|Grammar School|College|University"),
		institutionRoles: list("Headteacher|Teacher of Mathematics|School Business Manager|Data Protection Lead|Consultant Anaesthetist|Ward Manager|Caldicott Guardian|Lecturer in Law|Research Fellow|Head of Digital|Bursar|Practice Development Nurse"),
		charities:        list("Community Trust|Hospice|Food Bank|Wildlife Trust|Cricket Club|Arts Association|Carers Network|Housing Association|Foundation|Choral Society"),
		partnerships:     list("& Partners|& Sons|& Daughters|Associates|Partnership|Chambers|Dental Practice|Veterinary Surgery|& Co"),
		partnerRoles:     list("Partner|Managing Partner|Associate|Practice Manager|Barrister|Solicitor|Chartered Surveyor"),
		mailboxes:        list("gmail.com|outlook.com|yahoo.com|icloud.com|gmx.de"),
	}
}
