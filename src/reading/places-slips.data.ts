/** Words and names of people that look like a slip in the name of a place and are none. */
export const NO_SLIPS = `
  abbot abbots addisyn alexandra alison allen allens allison alpine annette ashland athena athene aubree audrey austen
  austins austyn barton bender benton billing blanch bollard booger border borer borne brendon brooklynn brunet bryson
  burger burke burned burner burnt burton cannon canon canto cantor cantos canyon carlson carlton carol carole caroline
  carton celesta celia celine charlette cheyanne childless clayton clinton colleen collin collins colton compel cooker
  cooler cooped copped copper cowboys crosser current dallas dallastx dalton damson denier denise dennis denser denson
  dental dented dentin dentist destine destiny donald dubbin dustin dyson eastside edmund elektra ellison erring ervin
  eugenie fender fenton ferric ferries forests fresco frisk frisks frisky gainer galen garden gardens garlic garman
  garnet garret garrets garrison garter gaunter gender godly gordan grosser gunner gutter hamlet hanson harmon hassle
  hassled hassles hearse heather heights helots hockey hudson hunter hunts hurts irking irvin irving jolie jordan
  jordans juliet justina justine juston justus keens kellar kellers kenton ladonna lames lamest lancing lander landing
  lapsing larissa larson lawson layton leaner lender lenders leonardo leopard leotard linton loathe logan loren lorna
  lubing lulling luring maddison madisyn madsen madyson maison mantel mantra manuel marissa marshal marshals marvel
  mckenna mckinley melinda melisa melissas melton mental merissa mesquite millers milton modest modesty montage morgan
  morrison nerving norma northside oakley oleander packer paler palmed palmers palmier pander pardon parents parked
  parkers parser perrie perter pester pilly plaint plaster porker ported porters poster potter powder presto prestos
  princeton proper proposer prosier prosper ragers rangers rental rentals renter renters renton rivers rockfall roger
  roland rolando ronald rosier roster roulette rovers rowan rowers rowland ryleigh sabina sacrament sacraments sadder
  saddler sager salines sander saner sarina sascha savanna savannas scurfy scurvy seguing selina sender sequin serving
  singer slurry snider sondra southside splendor springs stockyard strain straw straws strewn tailor tanner tayler
  tender terrance texan texans turner tyson useless vender victorian victorians georgian floridian vendor walker walled wallet walter walton watson weather
  weaver westin westside whether whitey wilder wilier woodland woods`;
