/**
 * Common English words and names, and everyday Spanish ones, without accents: what spelling repair must leave alone.
 * Drawn from frequency lists (most frequent words of the web and of Wikipedia, the Dale-Chall list of familiar words).
 */
export const COMMON_WORDS = `
abajo abe able abogado about above abuela abuelo accept accepted ace acepta aceptar acepto acid across act acts
adam add adds ademas ads afford afraid after again against age aged ages ago agree agua ahora ahorita aid aids
aim aims air aka alan alex alfombra algo alguien algun alguna ali alive all almost alone along already also
although always among amp amy ana anal and andy ann anna anne annual another answer antes anti any anybody
anyone anything anyway apart apenas app appear apply aqui arc are area argue arm arms army around arreglar
arreglos arrive art arts asi ask asked asking asp ass asset atom atrasado atrasados aunt aunts auto ave away
axis ayer babe baby back bad bag bags bajo ball ban banco band bang bank banks bano banos bar barato barb bars
bart base based basic bass bath baths bay beach beam bear beat because bed bedroom bedrooms beds beef been beer
before began begin behind being believe bell belong below belt ben bench bert best bet beta beth better between
bid bids bien big bike bill bills bin bio bird birth bit bite bits biz block blog blow blue board boat bob body
bold bond bone bonita bonito book books boot born boss both bottom bought bowl box boxes boy boys brad branch
brand break bridge brief bright bring broad broke broken broma brother brought bud buen buena buenas bueno
buenos bug bugs build building built bulk burn burt bus bush business busy but butt butter button buy buyer
buyers buying byte cabin cable cad cada cafe cage cake call calle called cam came camp can cancer cap cape caps
car card care carl cars cart casa casas case cash casi cast cat catch cats caught cell cent center cerca certain
chad chain chair chance change changed char chat cheap cheaper check cheek chest chet chi child children chip
chiste chistes choice choose chuck church cierre cimientos circle city claim class clay clean cleaned cleaner
clear climb clip clock close closed closer cloth cloud club coach coal coast coat cocina cock cod code coffee
coin cold collar color come coming common como company compra compramos comprar compraron compre con condo
condos contact content contra contract cook cool copy cord core corn corner correct cory cosa cosas cost cotton
could count country couple course court cousin cover crack cracks crash crazy cream crew crime crop cross crowd
cry cual cuando cuanto cuantos cuarto cuartos cuatro cuenta cuesta cum cup curious current custom cut cute cuts
dad daily dale damage dame damn dan dana dance danger dar dark data date daughter dave dawn day days dead deal
dean dear deb debe debo debt decent decide decided decir deck dee deed deep def degree dejo del delay deliver
dell demand demas demo den deny desempleo desk despues detail details deuda deudas dev device dia dial dias dice
dick did die died diet diez diff different digame dinero dinner directly dirt dirty disc dish disk divide
divorciando divorcio doc doctor does dog dogs doing doll dollar dollars don donde done donn door dora dos dose
dot double doubt doug down draw dream dress drew drink drive driving drop drug drum dry dual due duke during
dust duty each ear earl early earn earth ease easier easily east easy eat echo ed edge edit edna effect effort
egg eggs eight either elder elect electricidad ella ellos else email embargo empty end ends energy enferma
enfermo eng engine enjoy enough enter entire entonces entre equal era eran eres eric erin error esa escriba ese
eso esposa esposo est esta estaba estamos estan estas estate este esto estoy euro eva eve even evening event
events ever every everybody everyone everything evil exact exactly exam except exist exit expect expecting
experience extra eye eyes face fact fail failed fair fake fall false fame familia family fan fans far farm
fashion fast fat father faucet fault favor fax fay fear fed fee feed feel feeling feels fees feet fell felt
fence fever few field fifteen fifth fig fight figure figured file fill film final finally find fine finish
finished fire firm first fish fit fits five fix fixed flag flat flight flip float floor flow flu fly focus fold
folk folks follow following font food foot for force ford forget forgot form former fort forward found four fox
frame fred free freeze fresh fridge friend friends from front fuck fue fuel full fully fun fund fundacion funny
furnace further future gabe gail gain game gang gano gap garage garaje garden gary gas gastos gate gave gay gear
gene general gente get gets getting gift gina girl give given giving glad glass glen gnu goal god goes going
gold golf gone good got gotea goteras grab gracias grade grand grande grandma grandpa grass gray great green
greg grew grey grid gross ground group grow grown guard guess guest guide gulf gun guns gusta gusto guy guys
gwen hace hacer hacia had hair hal half hall hand handle hands handy hang hank happen happened happening happy
hard hardly has hasta hat hate hats have having hay head heal health hear heard heart heat heavy height held
hell hello help her here heredamos herede hermana hermano hermanos hero herself hey hide high higher hija hijo
hijos hill him himself hip hipoteca hire his hist history hit hits hogar hola hold holding hole holiday holy
home hong hood hook hop hope hoping horse hospital host hot hotel hour house houses how however hoy hub huge
hugh human humedad hundred hunt hurt husband ian ice icon ida idea igual ill image important ina inch include
including income indeed indoor info ing inherit ink inn ins inside instead interest interested into ion ira iris
iron island iso issue item its itself ivan jack jail jake jam jane jardin java jay jazz jean jeff jen jess jet
jews jill jim joan job jobs joe joel john join joke jon jose josh joy juan jubilado jubilo judge judy juice jump
jun june junto jury just kai kara karl kate kay keep keeping ken kent kept key keys kick kid kids kill kim kind
king kirk kiss kit kitchen kits knee knew knock know known knows kurt kyle lab label labs lack lado lady laid
lake lamp lana land lane larga large larger las last lat late later laugh law lawn laws lawyer lay layer lazy
lead leader leaf leak leaks lean learn lease leased leasing least leather leave leaving led lee left leg legal
legs len lena lend lender lenders length lens leo leon les less let lets letter letting level liam lib license
lie lien liens lies life lift light like liked likely likes lily limit line link lion lip lips lisa list listed
listen listo lite little live lived lives living liz llama llevo load loan loans local lock log logo lois lola
long longer look looked looking looks loop loose lord lori los lose losing loss lost lot lots lou loud love
loved low lower luck lucky luego lugar luis luke lunch lupe lynn mac mack mad made madre mae mail main make
makes making mala male mall malo mama man manage manager manana mandaron mande manera many map maps mar marc
march mark market married marry mars mary mas mask mass math matt matter max may maybe mayor meal mean means
meant meat med media medical medio meet meeting meg mejor mel member men menos mensaje mensajes mention menu mes
mesa meses mesh mess message met meta metal mia mice mid middle mientras might mike mil mild mile miles milf
milk mill million mind mine mini minor mint minute minutes mio mirror mis mismo miss missed mix mod mode model
modern moho mold mom moment moms mon mona money month months mood moon more morning mortgage most mostly motel
mother motion motor mount mouse mouth move moved moves movie moving much mucha muchas mucho mud mudamos mudanza
mudarme muere muerte murio music must muy myself nada nadie nail name named narrow nation native navy near
nearly necesita necesito neck ned need needed needing needs needy neighbor neighbors neil nell nerve net never
new news next ni nice nick nieto nietos night nina nine ninguna ninguno noah nobody noche node noise non none
noon nor nora normal north nos nose nosotros not note nothing notice noticed nova now nude nuestra nuestro nueva
nuevas nuevo nuevos null number numbers numero nunca nurse oak obviously odd odds oferta off offer offered
offering offers office often oh oil okay old older omar once one ones only onto open opened opinion opt option
options oral order orgy other others otis otra otro otros our out outside oven over owe owed owes owing own
owned owner owners pace pack pad padre padres pagar page pages pago pagos paid pain paint painted painting pair
palm pam pan pants papa papas paper par para pared paredes parent parents park parking part parts party pasado
pasar pass passed past pat path patient patio paul pay paying payment payments pays peace peak pee peer pen
pension people per perdi perfect perhaps pero person persona personal pet pete pets phil phone pic pick picked
pics picture piden piece pile pill pin pine pink pintura pipe pipes piso pisos pit place places plain plan plane
planned planning plans plant plants plastic plate play please plenty plot plug plumber plus pocket poco podemos
poder podria point police policy poll pool poor pop por porch porn porque port possible post pot pound pounds
pour power praise pray pre precio prefer present press pretty price priced prices pride primero primo print
prior prisa private prize pro probably problem problems process profit promise pronto proof property prove
provide pst pub public puede pueden puedo puertas pues pull pump punk pure purple push puso put puts quality
quarter que queda quedo queen question questions quick quicker quickly quien quiera quieren quiero quiet
quisiera quit quite quiz quizas quote race rack radio rae rail rain raise ram ran range rank rap rape rare rat
rate rather raw ray reach read ready real really rear reason reasons recamaras receive recent record red reed
ref refer refuse reg region regular relax remain remember remodel remove removed renew rent renta rental rentar
rented renter renters renting rents rep repair reparacion repeat reply report request res rescue reset rest
result retirado retire retired return rev review rex rice rich rick ride right ring rise risk rita river road
roads rob rock rocks rod role roll rom ron roof roofer room rooms root rope rosa rose ross rough round route row
roy royal rub ruby rude rug rule run running runs rush russ rust ruth ryan sack sad safe said sake salad sale
salir salt sam same san sand santa sara sat saul save saw say saying says scale scam scan scared scene school
score scratch screen screw sea seal sean search season seat sec second secret section secure see seed seeing
seek seem seems seen segun select self sell seller sellers selling semana semanas semi send senior sense sent
separate ser seria series serious seriously serve service set seth sets settle settled seven several severe
sewage sex sexy shade shake shall shape share sharp she shed sheet shelf shell shift shine ship shirt shit shock
shoe shoot shop short shot shots should shoulder shout show showed shower shut sick side siempre siete sight
sign signed silent silk silver simple simply sin since sing single sink sino sir sister sit site six size ski
skill skin skip sky slab sleep slip slot slow slowly small smart smell smile smoke smooth snow soap sobre social
sock soft soil solar sold sole solid solo solve some somebody someday someone something sometime sometimes
somewhere somos son song sons soon sorry sort soul sound sounds soup source south soy spa space spam spare speak
special speed spell spend spent spin split spoke sport spot spread spring spy square sri staff stage stain stair
stairs stake stamp stan stand star stare start started starting state states station stay staying steal steam
steel stem step steps stick still stock stone stood stop stopped store storm story stove straight strange
stranger stream street stress strike string strip strong struck study stuff style sub such suck sudden suddenly
sue suegra suegro suit suite sum summer sun super supply support sur sure surf surface surgery survey sus sweat
sweet swim switch system tab table tabs tad tag tags tail take taken takes taking tal talk talked talking tall
tambien tampoco tan tank tanto tape tara target task taste tax taxes tea teach team tech techo techos ted tee
teen teeth tel tell telling tema temp ten tenant tenants tend tener tengo tent tenth teri term tess test text
texted texting texts than thank thanks that the their them themselves then there these they thick thin thing
things think thinking third thirty this those thou though thought thousand thousands thread threat three threw
throat through throw thru thus tia ticket tie tiempo tiene tienen ties tight till tim time times tin tina tiny
tio tip tips tire tired tires tit title tits toda todas todavia today todd todo todos toe together toilet told
toll tom tomorrow tone toni tonight tons tony too took tool tools tooth top topic tops tori total touch tough
tour toward tower town toy toys trabajo track trade trail train trash travel treat tree trees trek trend tres
trial tribe trick tried trim trip trouble troy truck true truly trunk trust truth try trying tu tub tube tuberia
tune turn turned tus twelve twenty twice twin two type una unas uncle under understand understood union unit
unless uno unos until update upon upper ups upset upstairs urban use used useful user uses using usted ustedes
usual usually vacant vale value vamos van var vary vast vat vaya vecino vecinos vende vendemos vender vendo
ventanas vera verdad vern very vez via vic vice victim video vieja viejo viene view village visa visit vivir
vivo voice void voip vol vote voy wage wait waiting wake walk walked walks wall walls walt want wanted wanting
wants war ward warm warn wars was wash waste watch water wave way ways weak wealth wear weather web wed weed
weeds week weekend weekly weeks weight welcome well went were west wet what whatever wheel when whenever where
wherever whether which while white who whole whom whose why wide wife wiki wild will willing willow win wind
window windows wine wing wins winter wire wiring wise wish with within without wolf woman women won wonder
wondering wood wooden woods wool word words wore work worked worker working works world worn worried worry worse
worst worth would wow wrap write writing written wrong wrote ya yard yeah year years yell yellow yes yesterday
yet yo yoga york you young your yours yourself zero zip zoe zona zone zoo zoom
`;
