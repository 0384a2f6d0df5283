/**
 * Common English words and names, and everyday Spanish ones, without accents: what spelling repair must leave alone.
 * Drawn from frequency lists (most frequent words of the web, of Wikipedia and of spoken English, the Dale-Chall list of familiar words).
 */
export const COMMON_WORDS = `
abajo abe abel abide able aboard abogado abort about above abril abuela abuelo accent accept accepted ace acepta
aceptar acepto acerca aching acid across act action actions actor acts acute adam add adds ademas adentro adonde ads
aerea afford afraid after again against age aged ages aggie ago agree agua ahora ahorita aid aide aids aim aims air
airline aka alan alert alex alfombra algo alguien algun alguna ali alianza alien aliens alike alive all allen almost
alone along aloud already also alter although always among amp amy ana anal and andan andando andar andre andy angel
angels angle animal ann anna anne annie annual another answer answers anterior antes anti any anybody anyone anything
anyway aorta apaga apagar aparece apart apenas apiece app appear apply aprecio apron aqui arc are area aren arena
argue arise arm armas arms army aroma around arreglar arreglos arrive art arts aseguro asher asi ask asked asking
asleep asp ass assess asset asshole assure assured atom atrapada atrapado atrapados atrasado atrasados attach aunt
aunts auto ave await awaiting awake award away axis ayer babe baby bach back backward bad badge bag bags bah bailey
bailing bajo baked baking balas ball ballad ballet bam ban banana banco band banda bang banjo bank banks bannister
bano banos bar barato barb barco barge barging barks baron barren barry bars bart base based basic basil basin basis
bass bat batch bates bath baths bats batter batting bay beach beads beak beam beans bear beard bearded beast beasts
beat beaut because becket bed bedroom bedrooms beds bee beef been beeping beeps beer before began begin begun behind
bein being beings believe bell belle belong below belt ben bench bender bending bends benny berry bert besar best bet
beta beth better between bibles bid bids bien big bike bill billion bills billy bin bio bird birth bit bitch bite bits
bitty biz blake blame blames blanco blank blanks blaring blast bleach bleep blend blender blind blinded blinding bling
bliss block blog bloke blond blood blow blue blush board boat bob body boiled bold bolts bond bone bongo bonita bonito
bonus booby book books boot booth border borders bore boring born bosque boss both boton bottle bottom bought bounce
bound bounds bounty bowel bowl box boxes boy boys brace brad bragging brake bran branch brand brandy brats bravely
brawl breach breached bread break breaths bred breeding brent bret bride bridge brief brig bright bring brings brink
broad brock broke broken broma brook brooke brooks broom brothel brother brought brown browning brunch brush brushed
brushes brushing bryan buck bucking bucky bud buen buena buenas bueno buenos bug bugs buick build building built bulbs
bulk bulls bully bummer bun bundy bunny burger burglars burma burn burt bus bush business busy but butch butt butter
button buy buyer buyers buying byte cabbie cabin cable cad cada caddy cafe cage cain cake call calle called calm
calmed calms calor cam camas cambiando came camp can cancer candle candy canister cannon cap cape capitol caps car
carcel card care cargos carl caroline carriage carried cars cart carta carte carve carved carver carving casa casada
casado casados casas case cash casi casper cast castor castro cat catch cathy cats cattle caught causa causado causo
cave caves cell celular cent center centre centro cerca cerrados certain certainty chad chain chair champ chance
chandler change changed chant chanting chap char charley charmed chart charter chase chat cheap cheaper cheat cheater
cheats check cheek chest chet chi chick chief child children chili chill chimp china ching chink chino chip chiste
chistes choice choked choose chopped chopper chopping chose christ christian christie chubby chuck chung church chute
ciento cientos cierre cima cimientos cinch circle city claim clan clare clarity clark clase clash class clause claws
clay clean cleaned cleaner clear cleaver click clicking clicks climb clip clive cloak clock clone close closed closer
closest closet cloth cloud clover clown club cluck coach coal coarse coast coat cobra cocaina cocina cock cod code
coffee coger coin cokes cold colin colina collar collection color colour colours columbia coma combo come comfortably
coming commend commie committee common commune como company compete composer compra compramos comprar comprare
compraron compre compromise computers con concert concerts conde condo condos coney confidencial congo construccion
contact contarte contaste content contest context contiene contra contract contrast convent conversacion cook cool
cooley copas copy cord cordy core corn corner coroner corpse corpus correct corta cortar corto cory cosa cosas cosmo
cost cot cotton couch cough could couldn count countess country couple course court cousin cover coward cowards coy
crack crackling cracks cram cramp crank crash crate crazed crazy creaking cream crear crease creasy created creating
creen creer crees creme crest crew crick cried crime cristal crock crop cross crowd crows crude crush crust crutch cry
cual cuando cuanto cuantos cuarto cuartos cuatro cub cubre cuddle cue cuenta cuento cuesta cuestion cueva cuffs
culture cultures cum cunning cunt cup curie curious current curry curse cursing curt curtain curve custom cut cute
cutie cuts dad daily dairy daisy dale dama damage damas dame damn damon damos dan dana dance dandy dane danger danny
dante dar dark darle darnos dashing data date daughter dave davis dawn day days dead deal dealt dean dear deb debamos
debe debimos debo debt debut decay deceit deceive deceived deceiving decent decide decided decir deck decoy dee deed
deemed deep deer def defeat degree dejado dejanos dejarme dejemos dejo del delante delay deline deliver dell della
demand demas demise demo demon den denial dense deny depend depth descent desempleo desk despacio despejado despertado
despues destroyer detail details detain detect detective deten detenganse deuda deudas dev device dia dial dias dice
dick did didn die died diego diem diet diez diff different digame digan digas digger digs dijeron diles dine diner
dinero dingo dinner dinos dipped dipping diras directly diria dirt dirty disc discusion dish disk dismount distract
dive diver divert divide divine diving divorciando divorcio doble doc docket docking docks doctor document does doesn
dog doggy dogs doing doll dollar dollars dolor domino don donde done donkey donn donny donor donut door dopey dora dos
dose dosis dot double doubt doug dough dove dover down downside dozen draft drag drago drank draw drawn dread dreaded
dream dreamt dress drew drifted drink drive driven driving drone drop drown drug drum dry dual ducha ducked ducking
ducks ducky duda dudas due dug duke dunne during dust dusty dutch duty dwell each ear earl early earn earth ease
easier easily east eastern easy eat eaten echo ed edge edit edna effect effort egg eggs eight eighth either eject
elder elect electricidad elite ella ellos else elves elvis email embargo emery emory empezo employed employee empress
empty enable end ends energy enferma enfermo eng engine enjoy enlist enough ensure enter entero enters entire entonces
entre entro epoca equal era eran eres eric erin ernest error esa escriba ese eso especial esperado espiritual esposa
esposo est esta estaba estable estamos estan estando estas estate este estemos esther esto estoy eta ether euro eva
eve even evening event events ever every everybody everyone everything evil ewing exact exactly exam except excites
exciting exist exit expect expecting expense experience exploding export expose extent extra eye eyes face fact
faculty fades fail failed faint fainted fainting fair fake fall false falso fame familia family fan fangs fanny fans
far farce farm fart farther fashion fast fasten fat father faucet fault favor favour fax fay fear feast feather
feathers fed fee feed feel feeling feels fees feet fell fella fellow felt femme fence fender ferry fester fever few
fiber fiddle field fiend fifteen fifth fig fight figure figured file fill filly film final finally finch find fine
fingers finish finished fire firm first fish fit fitch fitness fits five fix fixed flag flair flake flame flames
flaming flank flapping flaps flash flashes flat flavor flecha fleet flick flier fliers flight fling flip float flock
floor floss flour flow flu fly focus fold folk folks follow following folly fond fondo font food foot for force ford
fore forged forget forgot forks form formal former fort forth forum forward fotos fought found four fox frame france
francis francs franz freak freaking freaky fred free freed freeze fresh freud fridge friend friends fries fright
fringe frisk from front frost frown frying fuck fudge fue fuel fuese full fully fun fund fundacion funky funny fur
furious furnace furry furs further future gabe gag gail gain gambling game ganado gang gano gant gap garage garaje
garden garth gary gas gastos gate gather gatos gave gay gear geeks geisha gender gene general gente gents germs get
gets getting giant gift gills gilly gina ginger girl give given giving glad gland glass glen gloss glove glowing gnu
goal goat god goes going gold golf gone good goose gorge gorman got gotea goteras gout gown gowns grab gracias grade
graft grail grain grams grand grande grandma grandpa grape grasp grass grave gray greasy great greek greeks green
greet greg greta grew grey grid grief grimm grind grips groin groom gross ground group grove grow growling grown grunt
guard guess guest guide guild guilt guitar gulf gun guns gunshot gusta gustado guste gusto guy guys gwen haber haberle
habian habitat habran hace hacer hacia had hagamos hagan hair hairy hal hale half hall hallar hallo hallowed hallway
halo hamper hand handle hands handy hang hank happen happened happening happy hard hardest hardly hardy haria hart has
hasn hast hasta haste hasty hat hatch hatched hate hatred hats haunt haunts have haven having hay hazlo hazte head
headline heal health healthy hear heard hearst heart heat heath heathen heavy hedges heels height held helio hell
hello help hence her hera herald herbs here heredamos herede herido hermana hermano hermanos hermit hero herself hey
hicks hide hideout high higher hija hijo hijos hill hilly him himself hip hipoteca hire his hisself hist history hit
hitch hits hives hobby hogar hoist hola hold holden holding hole holiday hollow holly holmes holy hombre home homie
homies hondo honest hong honky hood hook hoops hop hope hopeless hoping horribly horse hose hospital host hot hotch
hotel hour house houses hovering how however hoy hub hubba hue huevo huevos hug huge hugging hugh human humedad
humility hummer humor humour humping hunch hundred hunt hurray hurried hurt husband hut ian ice icon ida idea identity
igual ilegal ill image imply important imposible impresion ina inch include including income increible indeed indoor
infected inferior info ing inherit ink inn ins insect inside insist insolent instead intention interest interested
into intro invent invented inventing inventions inventor ion ira iris iron island iso issue item its itself ivan jabon
jack jacket jail jake jam jamon jane japon jardin jaula java jay jazz jean jeff jelly jen jenny jerk jerky jess jester
jet jewish jews jiffy jiggle jill jim joan job jobs joe joel john join joint joke jolly jon jordan jose josh josie
joven joy juan jubilado jubilo jude judge judgement judy juego jugar juice julian julio jump jun junction june jungle
junto jury just kai kara karl kate katharine kay keats keep keeping kelvin ken kenny kent kept kerry kettle key keys
kick kid kids kill kim kind king kings kirk kiss kit kitchen kits knack knee knew knight knock knots know known knows
kurt kyle lab label labs lack lad lado lads lady laid lake lama lame lamp lana land lane lanning larga large larger
las last lat latch late later latte laugh laughter laurel law lawful lawn laws lawyer lay layer lazy lead leader leaf
leak leaks lean leaping leaps learn leary lease leased leash leasing least leather leave leaving led lee leech leeds
left leg legal legs len lena lend lender lenders length lenny lens lento leo leon leopard les less lester let lets
letter letting level lever leyes liable liam lib licence license lid lider lie lien liens lies life lift light
lightning like liked likely likes lilly lily limit lin lina line linen linger link lion lip lips lisa list listed
listen listo lit lite litter little live lived lives living liz llama llave llaves llego lleven llevo load loan loans
lobby local lock locket log logan logo loins lois lola lonely long longer look looked looking looks loop loose lord
lori lorry los lose losing loss lost lot lots lotus lou loud louis louse lovable love loved low lower loyal luces
lucha lucia luck lucky lucy luego lugar luis luke lunar lunch lupe lying lynn mac mach macho mack mad madam made
madera madge madre mae mafia magia maiden mail main make makes making mala male malice mall malo mama mami mamma mammy
man manage manager manana mandarin mandaron mande manera mangy manny manor manos manten manual many manzana mao map
maps mar mara marc marcel march marco mare marge marica marina maris mark market marlin marquis married marry mars
marsh martial martin mary mas mashed mask mason mass massage masters matas mater material mates math mating matt
matter mature max may maybe mayor meal mean means meant meat med meddle meddling media medic medical medio meet
meeting meg mejor mel melting member members men menos mensaje mensajes mention mentor menu merge merry mes mesa meses
mesh mess message met meta metal metio metro mia mice mid middle mientras mierda might mike mil mild mile miles milf
milk mill million mind mine mingle mini minor mint minute minutes mio mires mirror mis mision mismo miss missed missy
mister mistress mitch mix mixture moaning moans mocha mod mode model modern moho moist mold molly mom moment moms mon
mona money monkey monos montar monte month months moo mood moody moon moore moose moping morale more morning moron
morse mortal mortgage moses most mostly motel moth mother motion motor mound mount mountain mourning mouse mouth move
moved moves movie movies moving much mucha muchas mucho mud mudamos mudanza mudarme muddy muere muerta muertas muerte
muerto muestra mueva muevas mulder mules multiply mummy mundo murders murio muse music must muy myself nacer nada
nadie nagging nail naked name named narrow nation native naves navy near nearly neatly necesita necesito neck ned need
needed needing needn needs needy neighbor neighbors neighbourhood neil nell nelly nerds nerve net never new news next
ni nice nick nicky nieto nietos nifty nigger night nina nine ninguna ninguno noah nobility nobody noche node noise non
none noon noose nor nora normal norse norte north nos nose nosotros not notas note nothing notice noticed notre nova
now nude nuestra nuestro nueva nuevas nuevo nuevos null number numbers numero nunca nurse oak objecion obviously odd
odds odias oeste oferta off offence offender offer offered offering offers office often oh oigan oil ojala okay old
older olive oliver olives olvidalo omar once one ones only onto opcion open opened operation opinion opt option
options ora oracle oral orange order organisation organizacion orgy other others otis otra otro otros otter ounce our
out outside oven over owe owed owes owing own owned owner owners ozone pablo pace pacey pack packet pad paddy padre
padres pagar page pages pago pagos paid pain paint painted painting pair paises pal palm pam pan panda panties panting
pants papa papas papel paper pappy par para parada parado paranoia parate pardner parecio pared paredes parent parents
paris park parking parole parque parry parson part parts party pasado pasamos pasan pasando pasar pasaron pasen pass
passed passive past pat patada patas path patient patio patty paul pause pay paying payment payments pays peace peach
peak peanut pearce pearl peces pecho pedes pee peeing peeking peeping peer peers pegar pelvic pen pense pension penso
people per perdemos perdi perdidos perdon perdona perfect perhaps perish perks permiteme pero perro perry person
persona personal pesada pesado pesar pesos pest pet pete pets petty phil phone phony pic pick picked picket pickled
pics picture piden pides pie piece piedra pierce pies piggy pile pill pillow pimple pin pine pink pint pintura pipe
pipes piso pisos pista pistas pit pitch pitched pitching place places plaga plague plaid plain plan plane planned
planning plans plant plants plastic plate plato platter play playoffs plaza plead pleaded please plenty plight plot
pluck plug plumber plump plus pocket poco podamos podemos poder podian podido podre podremos podria poets point poison
poker poking pol poles police policy polite poll polly polo pond pone ponemos poner pones pongo poo pooch pool poor
pop por porch porn porque port posed posicion posing possible post pot potion pottery pouch pound pounds pour power
powers prague praise pray pre preach preaching precio precious prefer preference premio premise preparada preparado
preparar presa present presidency press presume pretty preview price priced prices prick pricks pride prima primero
primo prince princes print prior prisa prision private prize pro probable probably problem problems process produccion
profesional profit projection promise prone pronto proof property props proteccion protect protects prove proven
provide prude pry prying pst psych psyche pub pubic public puddle pudimos puede pueden puedo puertas pues puesta
puesto pull pump punk pup pure purple purse push puso put puts quack quality quarter quarters quartet que queda quedo
queen querria quest question questions queue quick quicker quickly quien quiera quieren quiero quiet quisiera quit
quite quiz quizas quota quote rabies race rach racism rack radiacion radio rae rage ragged raging rail rain raise ram
ramon ran range rank rap rape rapist rare rat rate rather ratio raton rattle raving raw ray razon reach react reactor
reactors read ready real really rear reason reasons recamaras receive recent recipe reckon recoger record recovery red
reed ref refer refiero refuge refuse reg regain regard region regresemos regular reich reino relax relay rely relying
remain remember remembers remodel remove removed renal render renew rent renta rental rentar rented renter renters
renting rents rep repair reparacion repay repeat replay reply report reptile request res rescue resent reservation
reserve reset residence residue resist resort rest restos result retain retirado retire retired return rev revenge
reverence review rewind rex reyes rice rich rick ridden riddle ride ridge riendo rig right riled ring rings riots rise
risk risky rita rites river road roads roast rob robbins rock rocket rocks rocky rod rogers rojas role roll rom roman
ron roof roofer room rooms root ropas rope rosa rose ross roster rouge rough round route rover row roy royal rub ruby
rude rue ruego rug rule rumbling rumor rumors rumour run running runny runs rush russ rust rusty rut ruth ryan sabemos
sabido sable sabra sabria sacado sacare sacarme sack sacred sad safe sage said sake sal salad saldra sale salesmen
salir sally salt salta sam same sammy sample san sand sandals sandy sanity santa sara sarge sark sat saul save saw
sawyer say sayid saying says scale scalp scam scan scar scarce scared scarf scarred scars scattered scene scent school
scoffs scold scoop scoot score scout scram scratch scream screen screw scuba sea seal sean search sears season seat
sec seccion second secret section secure sedan seder seduce seduced see seed seeing seek seem seems seen seer sees
segun select self sell seller sellers selling semana semanas semen semi sen senal send senior senor senores sense
sensor sent sentar seoul sepan separate ser serge seria serial series serious seriously serlo serve service set seth
sets settle settled seven seventh several severe sewage sewed sewing sex sexy shack shade shaft shake shaky shall
shallow shalt shank shape share sharp shawl she shed sheep sheet shelf shell shelly shift shine ship shirt shit shock
shoe shook shoot shop shore short shorty shot shots should shoulder shouldn shout shovel show showed shower shown
shred shrink shrunk shucks shut sicily sick side sidney siempre siendo siete sighing sighs sight sign signed silent
silk silver simmer simple simply sin since sing single sings sink sino sinus sir sire siren sister sit site situacion
six sixth size skate skates ski skill skillet skin skip skirt skunk sky slab slack slade slain slammed slammer
slamming slams slashed slave sleep sleepy slept slice slick slid slide slides sling slip slit sloan slot sloth slow
slowly slumber smacked small smart smell smile smoke smooth smother snail snake snakes snapped snapping sneak sneaked
sneaking snitch snore snow snuck snuff soaking soap sobbing sober sobra sobre social socio sock socket sod sofa soft
soil solar sold sole solia solid solo solve some somebody someday someone something sometime sometimes somewhere somos
son song sons soon sore sorry sort sought soul sound sounds soup source south sow soy spa space spade spam span spank
spare spark sparkling sparky spawn speak spear spears special speck speed spell spend spent spice spider spike spill
spilled spin spite split spoke spoon spooner sport spot spray spraying spread spring springs sprung spunk spy square
squeals squire sri srta stack stacked stacks staff stage stain stair stairs stake stale stalk stalked stall stalling
stamp stan stand star stare stark starling starr start started starting startled startling starved starving stashed
state states station statue statues status stay staying steak steal steam steed steel steep stella stem step steps
sterling stick stiff stiles still sting stings stingy stink stinking stir stitch stitches stock stokes stomp stone
stood stoop stop stopped store stork storm story stove straight strand strange stranger strap stray strays stream
street stress stride strife strike string strip stripe strive strong struck struggle struggled strung stuart stud
study stuff style suave sub subio subtle such suck suction sudden suddenly sue suegra suegro suele suena sufre sugar
suggestion suit suite sully sum summer sumner sun sundae sundown sung sunny super supper supply support sur sure surf
surface surge surgery survey sus susto sutter suture swamp swamped swarm swat swear swearing sweat sweep sweeping
sweeps sweet swell swelling swells swept swift swim swine swipe swish switch sword swore sworn swung system tab table
tabs tad tag tags tail tainted take taken takeover takes taking tal tale talk talked talking tall tambien tampoco tan
tango tank tanta tanto tap tape tapped taps tara tarde tarea tareas target task taste tasty taught tax taxes tea teach
team tease teasing tech techo techos ted tee teen teeth tel tell telling tema temes temor temp tempo ten tenant
tenants tend tener tengo tennis tenor tense tension tent tenth teri term terminaste terribly tess test tetas text
texted texting texts than thank thanks that the theater their them theme themselves then there these they thick thigh
thin thing things think thinking third thirsty thirty this thong thorn those thou though thought thousand thousands
thread threat three threw thriller throat throne through throw thru thrust thumb thump thus tia ticket tide tides tie
tiempo tiene tienen ties tigger tight tigre till tim time times timon tin tina tiny tio tip tips tire tired tires
tissue tissues tit title tits toa toad tocas toda todas todavia today todd todo todos toe together toilet token told
toll tom toman tomas tomemos tommy tomorrow tone toni tonic tonight tons tonto tony too took tool tools tooth toots
top topic tops torch tori total touch tough tour toward towed towel tower town toy toys trabajo trace traced traces
tracing track tract trade traes trail train tramp trampa trash travel tread treason treat tree trees trek trend trenes
tres triad trial tribe trick tried trim trina trip triple troll trouble trout troy truce truck true truly trunk trust
truth try trying tu tub tube tuberia tuck tucked tucker tummy tune turkey turks turn turned turnout tus tutor twain
twelve twenty twice twin twister twitch two tying type tyres una unas uncle under understand understood unido union
unit unless uno unos untie until update upon upper ups upset upstairs urban use used useful user uses using usted
ustedes usual usually util utter vacant vague val vale value valve valves vamos van var vary vast vat vaya vayanse
veamos vecino vecinos velas vemos venas vencer vende vendemos vender vendo vendria vengas venido venimos ventanas
venus vera verdad veria vern verse very vez via vic vice victim vidas video vieja viejo viene vieron view village
vimos vinci vine vines violacion visa visit vista visto vivas vivid vivir vivo vocal voice void voip vol volvamos
vosotros vote votos vouch vowed voy vueltas vuestra vuestro vuestros wage wailing waist wait waiting wake wales walk
walked walks wall wallow walls wally walt wander wandering wanker want wanted wanting wants war ward warm warn warp
warrant warrants wars was wash wasn waste watch water watts wave waxed way ways weak wealth wear weather weave web wed
weed weeds week weekend weekly weeks weeping weight welcome well went were weren west wet whack whale what whatever
wheat wheel when whenever where wherever whether which while whine whipped whipping whips white who whole whom
whomever whore whose why wicked wide wife wiki wild will willing willow willy win winch wind window windows windy wine
wing wings wins winter wire wiring wise wish witch witches with within without witter wives woe wolf woman women won
wonder wondering woo wood wooden woods woody wool word words wore work worked worker working works world worms worn
worried worry worse worst worth worthy would wouldn wound wounds wow wrap wright wring write writing written wrong
wrote ya yanked yanks yard yeah year yearning years yell yellow yendo yes yesterday yet yield yo yoga yonder york you
young your yours yourself youse youth ninos ninas stevens zebra zero zillion zip zoe zona zone zoo zoom
`;
