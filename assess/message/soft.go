package message

// softSigns of promotion decide only beside another.
var softSigns = []signal{
	{
		id: RulePage, strength: Soft, source: pageSource,
		says: "Invites to follow a page: whether that alone is marketing is disputed, so a person decides.",
		phrases: `
			follow|following|like|liking|visit our|my|the _ _ page
			follow|following us|our
			our|my _ _ linkedin|company|showcase page
			our|my linkedin|facebook|instagram|youtube _ page|channel|account
			have a page
			page to|you|if|that follow|can|you
			page on linkedin`,
	}, {
		id: "brand", strength: Soft, source: "Danish Consumer Ombudsman on branding; in a UK service message straplines do not count",
		says: "Describes the sender's company: more than who writes is image-building.",
		phrases: `
			we are|we're a|an|the _ _ company|agency|consultancy|startup|firm|provider|supplier|studio|business|platform|brand|team
			we're a|an|the _ _ company|agency|consultancy|startup|firm|provider|supplier|studio|business|platform|brand|team
			i|we run|own|founded|lead a|an _ _ company|agency|consultancy|startup|firm|studio|business
			we|i provide|build|make|deliver|design|create|develop|produce _ _ for|software|apps|websites|tools|products|services|solutions|systems
			world class|leading
			best in class
			cutting edge
			state of the art
			market|industry leader|leaders|leading
			leading _ provider|agency|company|supplier|consultancy|firm|brand|platform
			number one
			excited|thrilled|proud|delighted to announce|share|introduce|launch
			innovative|revolutionary|game|unique approach|changing|solution|way|technology|company|product
			our mission is
			our|my _ catalogue|brochure|candidates|range|website|site|portfolio|reviews
			insured|vetted|certified|qualified and insured|vetted|certified|qualified
			our story|brand|expertise|experience|approach`,
		unless: `
			our experience with|at|together|of|in your`,
	}, {
		id: "award", strength: Soft, source: "Danish Consumer Ombudsman on branding",
		says: "Mentions an award or a rank of the sender.",
		phrases: `
			award winning
			we|i|our have|recently|just|were|was|has? won|win|named|shortlisted|voted|ranked|nominated
			our|an|the award|awards for|from|in|as
			we've|i've just|recently? won|been
			accredited|certified|approved by|provider|partner|supplier`,
		unless: `
			your award|awards
			congratulations|congrats|well ... award|awards
			you|your ... award|awards
			we've just|recently? been
			i've just|recently? been`,
	}, {
		id: "testimonial", strength: Soft, source: "Danish Consumer Ombudsman on branding",
		says: "Lets customers speak for the sender.",
		phrases: `
			testimonial|testimonials
			trusted by
			our|my clients|customers
			clients|customers include|including|such|like|say|love|tell
			case study|studies
			success story|stories
			rated # stars|star|out
			five|# star reviews|rated|rating
			recommended|used|loved by # people|companies|businesses|teams|customers|clients|firms`,
		unless: `
			your testimonial|testimonials
			your case study|studies`,
	}, {
		id: "result", strength: Soft, source: "Danish Consumer Ombudsman on branding",
		says: "Gives results of other customers.",
		phrases: `
			# % more|increase|growth|saving|savings|reduction|fewer|higher|lower|uplift|faster|less
			by # % in|within|over|on
			saw|seen|achieved|delivered|gained a|an? # %|x|times
			in just|only|under # days|weeks|months|hours
			more than|over # companies|businesses|firms|clients|customers|teams|users
			results like|for|we've|that|speak
			twice|double|triple the|as|their|its
			# times|x more|as|the|faster|cheaper|their
			most|many _ founders|companies|firms|teams|owners|managers|heads|leaders|people|businesses i|we|waste|lose|struggle|spend|miss|still|find
			waste|wastes|wasting|lose|losing|spend|spending # %|hours|days
			within|in|under # days|weeks|minutes|months or|and|with|of
			in under|just|only|less a|#|an|than
			# of the|our|britain's|london's|world's|top
			the|uk's|britain's|europe's|world's first|only|fastest|largest|best _ way|tool|app|platform|company|provider|service|software|solution`,
	}, {
		id: "trade", strength: Soft, source: icoMarketing,
		says: "Says what the sender does for a living: beside a next step that is a pitch.",
		phrases: `
			i'm|am|as a|an|your _ _ coach|consultant|adviser|advisor|solicitor|lawyer|accountant|bookkeeper|broker|recruiter|headhunter|designer|developer|trainer|photographer|copywriter|writer|agent|specialist|expert|freelancer|planner|therapist|marketer|strategist|architect|translator
			we|i act|work|care|cater for|with
			i'm|we're working with
			we|i look after|at
			we|i print|install|insure|manage|run|automate|advise|coach|train|represent|serve|fit|repair|clean|host|write|translate|recruit|place|source|import|export|finance|fund|lend|record|film|cater|make|build|design|develop|produce|create|connect|match|do|turn|specialise
			we've|i've|have built|created|developed|designed|made|written|launched|put a|an|the|our|something|new|some|this
			our|my _ team|engineers|consultants|experts|developers|designers|specialists|recruiters|lawyers|trainers|people in|of|at|does|do|can|will|is|are|has|have|take
			my|our business|company|firm|practice|agency|startup|studio|shop|client|clients|approach|method|work is|does|with|offers|provides|has|makes|helps|who|in
			a new|better|smarter|simpler|different|faster|cheaper|easier way|approach|kind|type|tool|method to|of|for|that`,
		unless: `
			we|i work with your|him|her|the|a friend|colleague
			i do not|hope|know|think|wish|remember|like|have|believe|understand|apologise|want|need|feel
			we do not|hope|know|have|need|keep
			we|i take|make|write|run|use notes|part|minutes|sense|to|you|because|this|for
			as a friend`,
	}, {
		id: "next-step", strength: Soft, source: amex + "; ICO on encouraging a purchase",
		says: "Asks for a next step: beside what the sender does that is a pitch.",
		phrases: `
			open|up|keen|interested to|in hearing|seeing|trying|learning|talking|discussing
			want in|one
			keep my|our|this details|number|email|card|message
			i|would welcome|appreciate|value a|your|half|the
			shall|should i|we send|put|share|show|pop|forward|email|give|drop|get|set
			mind if|me i|we|to? send|share|show|sending|sharing|tell
			may|can|could|might i|we send|share|show|tell|give|run|walk|email|pop|drop
			let me know if|when|whether|what|and you|you'd|you're|this|that|it|i
			just reply|say|answer|write|message|drop
			reply|answer|say|respond|type yes|ok|y|info|#
			worth a|an|#|your|exploring|discussing|talking|speaking|considering|it
			interested .
			interested and|i|we
			if you're|are|it's interested|curious|keen|open|up
			curious .
			sound good|interesting|useful|fair
			thoughts|thought|views on|about the|this|that|our|my
			thoughts .
			do|would|might you have|spare|manage|make|give _ time|#|five|ten|fifteen|twenty|half|an|minutes
			have|got|spare|for|need # mins|minutes|min|minute
			i'd|we'd|would love|like|be|welcome|appreciate to|the? chance|opportunity? to? talk|chat|speak|meet|connect|learn|tell|show|share|explain|introduce|explore|discuss|see|understand|help|work|send
			happy|glad|delighted|pleased to send|share|show|explain|tell|talk|help|chat|discuss|walk|arrange|meet
			i|we wanted to|a reach|tell|share|introduce|show|quick|see
			reach|reaching|reached out
			follow|following|bumping|circling|checking up|back|in|this
			are you open|free|available|happy|around|ready|up|interested|keen|willing to|for|with|in|next|this
			working|work together
			talk|speak|chat|meet soon|next|this|about|more
			if you'd|want|you like|would to|like to? talk|know|hear|see|find|try|learn|discuss|one|more
			get|be in touch with|if|for|to
			get|give|send|drop me|us|back a|to|in? touch|line|call|ring|message|email|note
			look|looking forward to hearing|speaking|working|talking|your`,
	}, {
		id: "probing", strength: Soft, source: icoService + " (selling under the guise of research)",
		says: "Asks about a need the sender could serve.",
		phrases: `
			are you _ looking|hoping|planning to|for
			are|is|were you|your|company|team _ struggling|having|finding|considering|thinking
			do|does you|your|company|team _ struggle|need|find
			biggest|main|greatest _ challenge|challenges|problem|problems|frustration|headache|obstacle
			pain point|points
			who handles|manages|runs|does your
			who looks after your
			who is|would|should responsible|be|i for|the|speak|talk your|right|best|to? person|contact|about
			right|best person to|for talk|speak|contact|discuss|this
			how do|are|does|is you|your|company _ currently|manage|managing|handle|handling|handled|dealing|deal|find|finding|using|team
			have you considered|thought|tried|ever
			would|might you|this|it|that be of? interested|interest
			are you interested in
			interested in learning|seeing|hearing|finding|trying|knowing|talking more|about|how|what|out
			tired|fed of|up
			sound|sounds familiar
			what if you|your|there
			would it help|be helpful|useful
			your|a current|present|existing|new provider|supplier|agency|accountant|software|system|setup`,
		unless: `
			are you still|also? looking for|to place|somewhere|flat|join
			your new agency|system
			have you ever been|met|visited`,
	}, {
		id: RuleSurvey, strength: Soft, source: icoService + " (selling under the guise of research)",
		says: "Asks to fill in a survey: a survey that collects leads is marketing.",
		phrases: `
			our|my|this|a|short|quick|brief|online|# survey|questionnaire|poll|quiz
			fill|filling|complete|take|answer in|out? our|my|this|a|the _ _ survey|questionnaire|poll|quiz|form`,
		unless: `
			your survey|questionnaire`,
	}, {
		id: RuleImpersonal, strength: Soft, source: massSource,
		says: "Greets anybody: nothing shows that the text was written for this person.",
		phrases: `
			hi|hello|hey|dear there|all|everyone|everybody|friend|friends|guys|team|connection|connections|network|folks|colleague|colleagues
			dear sir|madam|sirs|valued|customer|client|reader|member|owner|business|ceo|founder|director
			to whom it|this may concern
			good morning|afternoon|evening|day all|everyone|sir|madam
			greetings of|from|to all|the|my`,
	},
}
