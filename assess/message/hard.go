package message

// hardSigns decide alone that a message promotes.
var hardSigns = []signal{
	{
		id: "price", strength: Hard, source: icoMarketing + "; " + amex,
		says: "Speaks of a price, a saving or a discount: that promotes something for sale.",
		phrases: `
			discount|discounts|discounted
			voucher|vouchers|coupon|coupons
			promo|promotional|discount|voucher code|codes
			# % off
			half price
			our|my _ price|prices|pricing|rates|fees|packages
			pricing|price|rate list|page|plan|plans|table|options
			price|prices start|starts|starting|from|begin
			starting|starts|plans|packages at|from £|$|€ #
			from|only|just|costs £|$|€ #
			£|$|€ # a|per|each|every? month|week|user|seat|head|year|annum|day|hour|session|person|pm|pcm
			save|saves|saving up? to? £|$|€ #
			save|saves|saving up? to? # %
			cheaper than
			cost|costs less|nothing than|to|and|for
			overpay|overpaying|overpays|overcharged
			at|for no extra? charge|cost
			small|modest|production fee
			compare your
			value for money
			great|best|unbeatable|competitive value|price|prices|pricing|rates
			money back
			no obligation
			early bird
			fixed|flat|monthly|annual|hourly|low|small|success fee|fees|price|rate|charge
			you don't|only pay
			we|i won't|don't|never charge
			no win no fee
			# month|week|day contract|trial|rolling|guarantee
			no contract|lock|set|setup|hidden|upfront|joining fee|fees|cost|costs|in
			put|send|get|give|request|prepare a|you|your|my|our quote|quotation|estimate|proposal|quotes
			put|putting a|some quote|quotation|estimate|proposal|numbers|pricing together
			competitive quote|quotation|quotes`,
		unless: `
			discount rate|rates|factor|factors
			discount the
			discount a`,
	}, {
		id: "offer", strength: Hard, source: icoMarketing + "; " + amex,
		says: "Makes an offer: that promotes what the sender sells.",
		phrases: `
			special|exclusive|introductory|limited|launch|seasonal _ offer|offers|deal|deals|rate
			i|we would|could|can like|love? to? offer
			i'd|we'd like|love to offer
			we're|i'm|are|am offering
			we|i offer
			we also|now|currently|can offer
			our|my|this offer|offers|offering|offerings
			offer you
			our|great deal|deals
			deal|deals and|or|on
			proposal|quote|offer still|is|remains stands|open|valid
			early|priority|beta|vip access
			raising £|$|€
			angels|investors for|to|in|who
			next career move|step|role
			consider selling|supporting|donating|investing|switching|joining
			money off
			keep me|us in mind
			if you ever|should need|want|look
			have|has|with capacity|room|space|spaces|slots|places|availability for
			taking|accepting|onboarding on? _ new? clients|customers|patients|projects|bookings|orders
			# _ new|more clients|customers
			new clients|customers in|this|from|now
			invest|investing in our|us|my|this
			investment|funding round|opportunity|opportunities
			shares start|cost|from|are|in
			affiliate|referral|partner|reseller programme|program|scheme|fee|commission|bonus`,
		unless: `
			if you ever|should need|want to? talk|help|me|anything|a hand|somebody|someone
			offer my|our|you? my|our? apologies|condolences|congratulations|help|thanks|support|sympathy
			offer you a lift|seat|coffee|cup|bed|drink
			offer you my|our
			my offer to|of
			offer a? hand
			our offer to|of help|lend|lift
			great deal of`,
	}, {
		id: "free", strength: Hard, source: icoMarketing,
		says: "Offers something for nothing: a free sample is a way of selling.",
		phrases: `
			free|complimentary _ trial|trials|demo|demos|audit|audits|consultation|consultations|assessment|assessments
			free|complimentary _ _ review|guide|ebook|template|templates|report|sample|samples|access|session|sessions|course|quote|checklist|toolkit|month|months|health|check|webinar|workshop|masterclass|pilot|pass|ticket|tickets|copy
			we|i|our ... free of charge
			we|i|our ... at no cost|charge
			we|i|our ... for free
			try it|us free|today|now
			# day|days|week|weeks|month free|trial
			download our|the|your|my _ guide|ebook|whitepaper|report|brochure|checklist|template
			free # minute|minutes|min|hour|day|page|week`,
		unless: `
			free access to education|water|justice|information
			we park for free`,
	}, {
		id: "product", strength: Hard, source: icoMarketing + "; ProvePrivacy, LinkedIn marketing",
		says: "Speaks of the sender's own product or service: that promotes it.",
		phrases: `
			our|my _ _ product|products|platform|solution|solutions|software|app|saas|tool|tools|toolkit|dashboard|system
			our|my _ services|agency|consultancy|course|courses|coaching|training|programme|subscription|membership
			our|my _ _ _ service that|which|for|helps|is|can|will|to|saves|gives
			our|my new|latest|online|managed|digital|award|leading|cleaning|bookkeeping|payroll|recruitment|delivery|design|consulting|support service|book|range|collection
			we|i specialise|specialize in
			we|i sell|supply
			we have|just|recently? just|recently|also? launched|released
			we've just|recently? launched|released
			i've just|recently? launched|released
			become|becoming our|a customer|client
			preorder
			pre order
			outsource|outsourcing|outsourced
			what we do|offer|can
			buy|order|purchase it|yours|now|today|online|from|your
			sign|signing up for|to|today|now|here
			learn|find|read more about|out our|us|about|how
			why choose us|our
			request|get|see|want|like|show|watch|give a|the|you|our _ demo|demonstration
			live|product|quick|short|personal|personalised demo|demonstration`,
		unless: `
			our|my services to the school|community|church|village|team
			our|my app store
			our|my service users
			our|my tool shed|box|kit
			our|my training day|run|partner|plan
			our|my school|university|hospital|council|solar|immune|nervous|legal|education|health|operating|value|court|tax _ system
			sign up for|to help|volunteer
			of course
			read more about|on your
			learn|find more? out? about|how|from your|you`,
	}, {
		id: "benefit", strength: Hard, source: icoMarketing + "; ProvePrivacy, LinkedIn marketing",
		says: "Claims what the sender does for customers: a benefit claim promotes the service.",
		phrases: `
			we|i help|helped|support|supported|enable|enabled|assist ... companies|businesses|firms|founders|clients|customers|smes|startups|agencies|brands|organisations|organizations|manufacturers|retailers|practices|employers|leaders|owners|schools|charities
			we|i help|helped|enable|enabled ... grow|increase|reduce|cut|save|boost|improve|double|generate|win|scale|automate|streamline
			we|i work|worked|partner with _ companies|businesses|firms|founders|smes|startups|agencies|brands|organisations|organizations|clients to
			helping|enabling|supporting _ companies|businesses|firms|founders|clients|customers|smes|startups|agencies|brands|organisations|organizations|teams to? _ grow|increase|reduce|cut|save|boost|improve|like|win|scale
			help|helping|helps you|your|teams|companies|businesses ... grow|increase|reduce|cut|save|boost|improve|double|generate|win|scale|automate|streamline|achieve
			save|saves|saving you|your|them|teams|companies _ _ time|money|hours|thousands|days
			save|saves|saving time and|or money
			saves|saving|save you? # hours|days
			boost|boosts|increase|increases|double|grow|grows|improve|improves|triple your|their _ sales|revenue|leads|pipeline|conversion|conversions|productivity|profit|profits|margin|margins|turnover|roi|business|reach|results|efficiency
			cut|cuts|reduce|reduces|slash|lower your|their _ costs|cost|bills|bill|spend|overheads|churn|workload|risk
			guaranteed|proven results|roi|return|savings|track
			results guaranteed
			to the next level
			your|you could|can|would|will|business|team|company benefit from our|my|this|a|working
			you could be saving|missing|losing|leaving
			take|takes the pain|hassle|stress out
			so you|that you? can focus|concentrate on
			see|explore|discuss|show|learn if|whether|how|where ... we|i can|could|might|may help|support|work|add|assist|be
			how|where|whether|if we|i can|could|might|may help|support|assist you|your|companies|teams|firms
			we|i can|could|will|would get|bring|find|win|make|help|double|fix|fill|save|cut|show you|your|those|them|that|more
			i'll|we'll get|bring|find|win|help|double|fix|save|cut you|your|those|more
			we|i fix|solve|remove|eliminate|handle|cover that|this|it|all|everything|the
			without the hassle|headache|cost|stress|need|effort|usual
			perfect|good|great|ideal|right fit for|with what|our|us|we
			faster|cheaper|better than you|your|any`,
		unless: `
			help you increase|improve your? chances
			we|i can|could|will|would find|show|bring|help you the|your|a|at|to|with the|your
			we|i can|could|will|would bring them|those|that|more? to|along|cake|chairs`,
	}, {
		id: "call", strength: Hard, source: amex + "; ICO on encouraging a purchase",
		says: "Asks for a call or meeting about the sender's business: a step towards a sale.",
		phrases: `
			book|schedule|arrange|organise|set|hop|jump|get|find|grab|pick up? on? a|an|your|some|time|in|another|one _ _ call|demo|slot|appointment|consultation|meeting|conversation|zoom
			book|schedule|grab|pick|reserve|choose a|some|your time|slot|spot|place|seat
			book in|now|here|online|today
			# minute|minutes|min|mins _ call|chat|meeting|demo|conversation|zoom|intro|introduction|session|slot|catch|walkthrough
			quick|short|brief|intro|introductory|exploratory|discovery|sales|strategy call|demo|walkthrough|consultation|zoom
			quick|short|brief|intro|introductory|exploratory|discovery chat|conversation about|to|on|next|this
			worth|open|up|happy|keen a|to|for a? quick|short|brief? call|chat|conversation
			# minutes|minute|mins of your time
			find a time to|that|for
			on my|our|the calendar|diary
			call|ring|phone us|me on|now|today|at`,
		unless: `
			our last|quick|short call
			after|on|during|since our
			book a table|room|train|ticket|hotel
			call|ring|phone me on arrival|sunday|monday|tuesday|wednesday|thursday|friday|saturday|my
			call|ring|phone me today|now|at if`,
	}, {
		id: "updates", strength: Hard, source: "ProvePrivacy, LinkedIn marketing (its own example of what is no longer informational)",
		says: "Promises deals or news of the sender's services: that makes an invitation promotional.",
		phrases: `
			updates|update|news|tips|deals|offers|insights|information on|about|of|from our|my
			updates|news|tips|information on|about the _ products|services|product|service
			keep|stay you? updated|informed|posted|up on|about|with|to? date? on|about|with? our
			product|service|company updates|news
			exclusive|latest content|updates|deals|insights|tips|news`,
		unless: `
			news|update|information about|of|on my|our father|mother|family|daughter|son|old|former|mutual|meeting|school|visit`,
	}, {
		id: RuleConsent, strength: Hard, source: "ICO: a message that asks for consent to marketing is itself direct marketing (rule U14)",
		says: "Asks for permission to market, or to join a mailing list: the question itself is marketing.",
		phrases: `
			newsletter|newsletters sign|subscribe|subscription|list|if|here
			subscribe|subscribing to
			join|joining our|my|the _ newsletter|list|mailing
			sign|signing up to|for our|my|the _ newsletter|list|mailing|updates
			our|my _ newsletter|newsletters
			add|adding|put|include you to|on|in our|my|the _ list|newsletter|mailing
			permission|consent|ok|okay|happy|agree|alright for? me|us? to|for contact|email|send|market|marketing|us|receive|me ... marketing|offers|newsletter|updates|services|products|information|promotions|news
			may|can|could|shall i|we send|email|share|forward ... brochure|deck|newsletter|marketing|offers|pricing|proposal|catalogue|prospectus|overview
			may|can|could|shall i|we send|email|tell|give you ... about|on our|my|us|what
			would|do you like|want to receive|hear ... marketing|offers|newsletter|updates|services|products|news|promotions
			would|do you like|want|mind me|us to send|hear|sending|receiving
			send|sending|receive|receiving marketing|promotional
			opt|opting in
			keep in touch by|about|with ... offers|news|services|products|updates`,
		unless: `
			your newsletter|newsletters
			would you like me to send|bring|leave|keep|return the|your|it|them|that|those
			not|never opt|opting in`,
	}, {
		id: RuleEvent, strength: Hard, source: danishSpam,
		says: "Invites to an event that shows the sender's expertise.",
		phrases: `
			our|my|free|upcoming|live|a|an|this|next|new|the _ _ webinar|webinars|masterclass|masterclasses
			our|my _ _ workshop|event|conference|meetup|roundtable|seminar|summit|breakfast|showcase|expo|stand|booth
			a|an|my|our|free|day bootcamp|retreat|masterclass
			running|hosting|organising|organizing|holding|planning|putting together? ... bootcamp|panel|session|webinar|workshop|seminar|masterclass|event|training|conference|breakfast|dinner
			tickets|places|seats|spots reserved|available|for|left|set
			invite|inviting you|your|everyone to|along ... webinar|event|workshop|masterclass|conference|meetup|roundtable|seminar|summit|showcase|launch|demo|briefing|breakfast
			you're|are invited
			join us|me|our for|at|on|as|next|live|this
			register|registering for|now|here|today|your|online
			save|reserve|secure|claim|book your|a seat|place|spot|ticket|tickets`,
		unless: `
			your|you|watched|enjoyed|saw|attended ... webinar|masterclass
			join us|me for|at|on dinner|lunch|coffee|drinks|the|a? walk|pub|run|drink`,
	}, {
		id: "cause", strength: Hard, source: icoMarketing + " (aims and ideals count like goods)",
		says: "Asks for support of a cause: promoting aims or ideals is direct marketing too.",
		phrases: `
			donate|donating
			donation|donations to|of|for|help|would
			crowdfunding|crowdfund|fundraiser|fundraising
			sponsor me|us|our|my
			sign|signing our|my|this|the petition
			vote|voting for me|us|our|my
			support|back|join our|my|the campaign|cause|appeal|movement
			raise|raising money|funds|£ for|to
			become a|our member|supporter|patron|sponsor|donor`,
		unless: `
			thank|thanks ... donation|donations
			your donation`,
	}, {
		id: "urgency", strength: Hard, source: "DPN on service messages: tone must be neutral",
		says: "Presses for time: urgency belongs to selling.",
		phrases: `
			limited time offer|deal|only|discount|price
			for a limited time
			limited number of|places|spaces
			limited places|spaces|spots|seats|availability|stock|edition|slots
			last|final|few|only # places|spaces|spots|seats|slots|tickets|left|remaining
			last|final|few few? places|spaces|spots|seats|slots|remaining
			only # _ left|remaining
			act now|fast|today
			don't miss|delay out|this|it|your
			miss|missing out
			hurry
			before it's|it too|is late|too
			offer|offers|sale|discount|price|deal ends|expires|closes
			ends|expires|closes tonight|midnight|soon|today|tomorrow|friday|sunday
			today only
			while stocks|stock|places last|lasts
			spaces|places|spots|seats are|is? filling|going|limited
			last chance to|for
			selling|filling out|up? fast
			book|register|order now|today|early`,
		unless: `
			last chance to say|see|visit
			sorry i|to|we missed|miss|missing out
			no hurry`,
	},
}

// pretextSign is looked for in invitations only.
var pretextSign = signal{
	id: RulePretext, strength: Hard, source: "Net-Defence, prospecting through LinkedIn; Danish Consumer Ombudsman, case 18/16364 (rule U17)",
	says: "Asks to connect in order to pitch: such an invitation is marketing.",
	phrases: `
		connect|connecting|connected ... share|show|tell|send|introduce ... our|my|we|us
		once|after|when ... connected|connect ... send|share|show|tell|explain
		explore|discuss ... synergies|synergy|collaboration|opportunities|opportunity|partnership
		mutually beneficial
		could|might|may be of interest|value|benefit to you`,
}
