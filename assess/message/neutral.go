package message

// neutralSigns speak for another nature than marketing. Without one a text is
// not proposed to be informational, since no list holds every way of selling.
// The last row is what is often believed to speak for another nature and does
// not.
var neutralSigns = []signal{
	{
		id: RuleResearch, strength: Neutral, source: "ICO: research is not direct marketing unless it promotes or collects leads (rule U16)",
		says: "Presents itself as research: it is that only while it promotes nothing and the answers are not used for sales.",
		phrases: `
			research project|study|interview|interviews|purposes|council|student|participants
			my|our|this|academic|university|doctoral _ research|dissertation|thesis|phd|study
			for a|an|the|my|our _ _ dissertation|thesis|phd|study
			phd|doctoral|masters|master's student|thesis|researcher
			ethics approval|committee`,
		unless: `case study`,
	}, {
		id: "asked", strength: Neutral, source: "PECR regulation 22 covers unsolicited messages only",
		says: "Answers a request: if this person asked for exactly this, note it on the contact.",
		phrases: `
			as you asked|requested|wished
			you asked me|us|for|about|whether|if|how|to
			in|to reply|answer|answering to? your question|request|enquiry
			as requested
			thanks|thank you? for your question|enquiry|request`,
	}, {
		id: "service", strength: Neutral, source: icoService,
		says: "Seems to concern an existing contract: a service message is neutral and goes to an existing customer.",
		phrases: `
			your invoice|invoices|order|booking|subscription|delivery|contract|appointment|payment|renewal
			our|my|the|your|this appointment|meeting|contract|invoice ... moved|cancelled|paid|postponed|changed|confirmed
			has|have moved|cancelled|postponed|changed|confirmed our|my|the|your appointment|meeting|contract|invoice`,
	}, {
		id: "shared", strength: Neutral, source: icoService,
		says: "Concerns something shared: a meeting, a group, a school, a person both know.",
		phrases: `
			residents|parents|tenants|alumni|neighbourhood association|committee|group|reunion|dinner
			committee|choir|parish|governors|trustees|orchestra|allotment meeting|meets|meet|minutes|agenda|practice|rehearsal|at|on
			our|my|the|your|a school|choir|parish|church|village|class|children|daughter|daughters|son|sons|neighbour|neighbours|street|allotment
			the minutes|agenda of|and|for|are
			to|at the|our|your school|reunion|funeral|assembly
			you left|lost|forgot|dropped your
			your umbrella|wallet|keys|phone|coat|bag
			worked|studied|trained together
			both trustees|members|governors|parents
			introduce you to
			named you|has|as a|as referee|you
			referee|reference ... confirm|give|dates|worked
			give|confirm|provide a|the reference|dates
			in your year
			the train|bus`,
		unless: `
			the school of thought
			introduce you to our|my|the|a|an`,
	}, {
		id: "personal", strength: Neutral, source: icoService + ", by its opposite",
		says: "Gives personal news or a personal word.",
		phrases: `
			sorry|sad to hear|learn|read|for your
			died|funeral|condolences|condolence
			i|we have|am|are|i've|we've moved|moving|leaving|left|retired|retiring from|to|at|the
			i'm leaving|moving|retiring
			i've moved|left|retired
			my new|old address|number|email|telephone|phone|home
			on leave|holiday|maternity|paternity until|leave|from
			your|my father|mother|knee|health|birthday|wedding|mum|dad|son|daughter
			the book|article i|you mentioned|recommended|lent|wrote`,
	}, {
		id: "press", strength: Neutral, source: icoMarketing + ", by its opposite",
		says: "Presents itself as a question from the press: it is that only while nothing is promoted.",
		phrases: `
			i|i'm|am a journalist|reporter|correspondent
			i|we write|report for the
			quoted only|if|in|by|as
			my|our deadline is`,
		unless: `i write for the love|money`,
	}, {
		id: "official", strength: Neutral, source: icoMarketing + ", by its opposite",
		says: "Passes on a public rule or notice.",
		phrases: `
			the|new|under _ rules|regulations|law|regulation ... apply|changed|change|must|require|requires|from|come|says|say
			council|county|parliament|government|regulator has|have|is|are changed|moved|published|opened|written|closing|consulting
			open for comment|consultation
			planning application|objection|permission`,
	}, {
		id: "label", source: amex + "; Danish Consumer Ombudsman, case 18/16364",
		says: "Says that it is not selling: the sender's own label does not count, the content does.",
		phrases: `
			not a sales|marketing|spam|pitch|promotional
			not|isn't|aren't selling|pitching|advertising
			not|isn't|won't trying|going|here|try to sell|pitch
			nothing to sell
			no sales|pitch|selling pitch|involved|here|talk
			without selling|obligation
			don't want to sell|pitch`,
	},
}

// cues are the phrases by which the particulars are recognised.
var cues = []signal{
	{
		id: RuleOptOut, cue: true,
		phrases: `
			opt|opting out
			unsubscribe
			rather|prefer|prefer|wish|want not hear
			not|don't want|wish|like|to|care me|to? hear|be from|contacted|messaged|emailed
			prefer|rather not to? hear|be|receive|get
			not|never hear from
			don't want|wish to? me|us|hear|receive|be
			reply|answer|respond|say|write|send|text|type with|back? just? no|stop|remove
			not|never|won't|stop write|message|contact|email|writing|messaging|contacting|emailing to|you? you|again|me|further
			remove you|your|me
			no more|further messages|emails
			not interested
			object to`,
		unless: `
			reply|answer|respond|say|write no|stop later|more|longer|one
			not|never|don't hear from you|them|him|her
			not|don't hesitate`,
	}, {
		id: RuleSource, cue: true,
		phrases: `
			linkedin connection|connections|profile|network|contacts
			connected|connection|connections|contact|contacts|details|found|saw|network ... linkedin
			linkedin ... connected|connection|connections|details
			first degree connection`,
	},
}

// functionWords carry no meaning of their own. A text without them is not
// English.
var functionWords = []string{
	"the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with", "about", "as", "into",
	"i", "you", "he", "she", "it", "we", "they", "me", "us", "them", "my", "your", "his", "her", "our", "their", "its",
	"is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "have", "has", "had", "will", "would", "can",
	"could", "should", "may", "might", "not", "no", "if", "that", "this", "these", "those", "what", "which", "who", "how",
	"when", "where", "there", "so", "than", "then", "i'm", "i'd", "i've", "i'll", "we're", "we've", "we'd", "it's", "don't",
	"any", "some", "all", "up", "out", "just",
}
