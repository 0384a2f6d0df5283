/** Ordinary words that spelling repair leaves alone, many of them one letter from a word the recognisers know. */
export const COMMON_WORDS = `
  about above across after again against ago agree all almost along already also although always among and another any
  anybody anyone anything anyway are area around ask asked away back bad because been before began begin behind being
  believe below best better between big both bought bring brother brought build building built business but buy buyer
  buyers buying call called came can car card care case catch caught center certain chance change changed check child
  children city class clear close closed closer cold come coming common company cool correct cost could count country
  couple course cover cut daily date daughter day days dead deal dear decide decided deep did die different dinner
  directly does dog doing done door double down drive driving drop dry during each early earn easier easily east easy
  eat eight either else end enough enter entire even evening ever every everybody everyone everything exact exactly
  except expect expecting experience eye face fact fair fall family far fast father feel feeling feet felt few field
  fifteen fifth fight figure figured fill final finally find fine finish finished fire first fish five fixed floor
  follow following food foot for force form former forward found four free fresh friend friends from front full fully
  fun funny further future gave general get getting girl give given giving glad goes going gone good got great green
  ground group grow grown guess guy guys had half hall hand hands handle handy hang happen happened happening happy hard
  hardly has have having head hear heard heart heavy held hello help her here herself high higher him himself his hold
  holding holiday home hope hoping hot hour house houses how however huge human hundred hurt husband idea important inch
  include including indeed inside instead interest interested into issue item its itself job join just keep keeping kept
  key kid kids kill kind kitchen knew know known lady land large last late later laugh law lawyer lead leader learn
  least leave leaving left leg legal less let letter level lie life light like liked likely line list listed listen
  little live lived lives living load local long longer look looked looking looks lose losing loss lost lots love loved
  low lower luck lucky lunch made mail main make makes making man many mark market married marry matter may maybe mean
  means meant meet meeting member mention message met middle might mile miles million mind mine minute minutes miss
  missed moment money month months more morning most mostly mother mouth move moved movie moving much must myself name
  named near nearly need needed needing needs neighbor neighbors never new news next nice night nine nobody none noon
  nor normal north not note nothing notice noticed now number numbers obviously off offer offered offering offers office
  often old older once one ones only open opened option options order other others our out outside over own owned owner
  owners paid pain paper parent parents park part parts party pass passed past patient pay paying people perfect perhaps
  person personal phone pick picked picture piece place places plan planned planning plans plate play please plenty plus
  point pool poor possible post power prefer present pretty price prices print private probably problem problems process
  property provide public pull push put question questions quick quicker quickly quiet quite rain raise ran rate rather
  reach read ready real really reason reasons receive record red regular relax remember rent rental repair repeat reply
  report rest result return rich ride right river road rock roll room rooms rough round rule run running sad safe said
  sale same sat save saw say saying says school season seat second see seeing seem seems seen self sell seller sellers
  selling send sense sent separate serious seriously serve service set seven several shall share she shop short should
  show showed shower shut side sign signed simple simply since single sir sister sit site six size sleep slow slowly
  small smart smell smile smoke soft sold some somebody someday someone something sometime sometimes somewhere son song
  soon sorry sort sound sounds south space speak special spend spent spoke spring staff stage stand start started
  starting state states station stay staying step still stock stood stop stopped store story straight strange street
  stress strong stuff such sudden suddenly summer sun super sure sweet swim table take taken takes taking talk talked
  talking tall tax taxes teach team tell telling ten tenant tenants term test text texted texting texts than thank
  thanks that the their them themselves then there these they thing things think thinking third this those though
  thought thousand thousands three threw through throw thus time times tiny title today together told tomorrow tonight
  too took top total touch toward town track trade train travel tree trees tried trip trouble truck true truly trust
  truth try trying turn turned twelve twenty twice two type under understand understood unit unless until update upon
  upset upstairs use used useful using usual usually vacant value very view visit voice wait waiting walk wall walls
  want wanted wanting wants war warm was wash watch water way ways weather week weekend weeks welcome well went were
  west what whatever when where whether which while white who whole whom whose why wide wife wild will willing win wind
  window windows winter wish with within without woman women wonder wondering wood word words wore work worked working
  works world worried worry worse worst worth would write writing written wrong wrote yard year years yes yesterday yet
  young your yours yourself accept accepted afford afraid alive alone annual answer apart appear apply argue arrive
  asking asset aunt aunts bank banks base based basic bath baths beach bear beat bed beds bedroom bedrooms bell belong
  bench bill bills birth bit bite block blow board boat body bond book books born boss bottom box boxes boy boys branch
  brand break bridge brief bright broad broke broken bug bugs bulk burn bus butter button cabin cable cage cake camp
  cash cat cats chain chair cheap cheaper cheek chest choice choose church circle claim clay clean cleaned cleaner climb
  clock cloth cloud club coach coast code coffee coin collar color condo condos contact content contract cook copy
  corner cotton court cousin crack cracks crash crazy cream crew crime cross crowd cry cup curious current custom dad
  damage dance danger dark data deck decent deed degree delay deliver demand deny desk detail details device dirt dirty
  dish divide doctor dollar dollars doubt draw dream dress drink dust duty ear earth edge effect effort elder elect
  email empty energy engine enjoy equal error estate event events exist extra fail failed fake false fan farm fashion
  fat faucet fault favor fear fee feed feels fees fence fever file fit flat flight flip float flow fly focus fold folks
  forget forgot frame freeze fridge fuel fund furnace game garage garden gas gate gift glass goal gold golf grab grade
  grand grandma grandpa grass grew gross guard guest guide hair hat hate hay heal health heat height hero hey hide hill
  hip hire history hit hole hook horse hospital hotel ice ill image income indoor inherit inn iron island jail jobs joke
  joy judge juice jump kick king knee knock knows label lack lake lamp lane larger lay layer lazy leak leaks lean lease
  leased leasing leather legs lend lender length lenders letting license lien liens lift likes limit link lip lips loan
  loans lock log logo loose loud mad mall manage manager map march math meal meat media medical mess metal mice mild
  milk minor mirror mix model modern mold mom moms mood moon mortgage motel motion motor mount mouse moves mud music
  nail narrow nation native neck needy nerve net noise nose nurse oil opinion oven owe owed owes owing oh pace pack page
  pages paint painted painting pair pan pants parking path patio payment payments pays peace pen pension per pet pets
  pile pin pipe pipes pit plain plane plant plants plastic plumber pocket police policy pop porch port pot pound pounds
  praise pray press priced pride prior prize profit promise proof prove pump pure purple quality quarter queen quit
  quote race rack radio rail range rare raw rear recent refer refuse region remain remodel remove removed renew rented
  renter renters renting rents request rescue reset retire retired review rice ring rise risk roads rob rocks role
  roofer rope rose route row royal rub rude rug rust sack sake salad salt sand scale scam scared scene score scratch
  screen screw sea search secret section secure seed seek select senior series settle settled severe sewage shade shake
  shape sharp shed sheet shelf shell shift shine ship shirt shock shoe shoot shots shoulder shout sick sight silent
  silver sing sink skill skin sky slab slip smooth snow soap social sock soil solar solid solve soul soup source spare
  speed spell spin split sport spot spread square stain stair stairs stake stamp star stare steal steam steel steps
  stick stone storm stove stranger stream strike string strip struck study style suit suite sum supply support surface
  surgery survey sweat switch system tail tank tape target task taste teeth tenth tent thick thin thirty thread threat
  throat ticket tie tight till tip tips tire tired tires toe toilet tone tool tools tooth topic tough tour tower toy
  trail trash treat trend trial tribe trick trim trunk tub tube tune uncle union upper urban vast via victim video
  village visa vote wage wake walked walks warn waste wave weak wealth wear weed weeds weekly weight wheel whenever
  wherever wet willow wine wing wire wiring wise woods wool wooden worker worn wrap yellow yell zero zone
`;
