import { heldOut } from "./danger-table-held-out.ts";

/**
 * What a person who reads the message would want the service to take it for. In doubt between danger and harmless: danger.
 * `self-harm` also for somebody else's, told by the person, and for a denial ("I'm not suicidal").
 */
export type Label = "self-harm" | "violence" | "opt-out" | "harmless";

/** `tuned`: the patterns were worked on with these in view. `held-out`: written after, and read once. */
export type Row = { text: string; label: Label; part: "tuned" | "held-out" };

/** One message a line. A line that starts with ## says why the message above it is labelled so. */
function messages(label: Label, part: Row["part"], lines: string): Row[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("## "))
    .map((text) => ({ text, label, part }));
}

const selfHarm = messages(
  "self-harm",
  "tuned",
  `
  I want to end it all
  i want to die
  i wanna die
  i just want to die tbh
  wish i was dead
  I wish I were dead.
  wish id never been born
  i wish i hadnt woken up this morning
  i dont want to wake up tomorrow
  I dont want to be here anymore
  dont wanna be here any more
  i dont want to be alive
  i dont want to live without her
  I can't live without him
  ## a commonplace of love songs, and said before attempts as well: a needless help text costs little
  I cant go on like this
  i cant go on
  i cant do this anymore i want out of life
  i cant do this anymore
  ## of the silence as often as of life; but public lists of warning signs name it, so the help text is sent
  theres no point in living
  no point being alive without him is there
  whats the point of living
  nothing left to live for
  I have nothing to live for now shes gone
  ive got no reason to live
  my life is over
  lifes not worth living anymore
  life isnt worth it
  everyone would be better off without me
  they'd all be better off if i was gone
  the kids would be better off without me
  nobody would care if i died
  no one would even notice if I was dead
  the world would be better without me in it
  im going to kill myself
  ima kill myself
  gonna kms
  kms
  kms lol
  ## said as a joke by many and meant by some; the joke survives a help text
  i might kms if he doesnt text back fr
  thinking about killing myself
  ive been thinking about suicide
  feeling suicidal
  im sucidal and i dont know who to tell
  suicde thoughts again tonight
  having suicidal thoughts every night since she left
  i keep thinking about ending my life
  I want to end my life
  going to take my own life
  i could just end it
  i want it to end, all of it. i cant sleep i cant eat and i have the pills right here
  ive got a bottle of pills in front of me
  I took a load of pills
  i took all my pills
  ive taken an overdose
  thinking of overdosing
  i want to OD
  i cut myself again last night
  started cutting again
  ive been self harming
  been hurting myself to feel something
  i want to hurt myself
  I relapsed and self-harmed 😔
  i burned myself with a lighter so i could feel anything
  im going to jump off the bridge
  standing on the bridge
  sometimes i think about driving into a tree
  id rather be dead than feel like this
  better off dead
  i want to sleep and never wake up
  i just want to go to sleep forever
  i hope i dont wake up
  i want to disappear forever
  this is my last message. goodbye
  goodbye everyone, tell her i loved her
  by the time you read this ill be gone
  i wrote a note
  i wrote my goodbye letters
  unalive myself
  gonna unalive
  might off myself idk
  i want to slit my wrists
  hang myself
  i have a rope
  im going to hang my self
  i want to kill my self
  i wanna kill meself
  im done with life
  I'm so tired of living
  tired of being alive
  dont see the point in carrying on
  cant see a way out except one
  i dont think ill make it through the night
  i dont want to exist
  I just want to stop existing
  I feel dead inside
  she dumped me and I feel dead inside
  ## hyperbole more often than not; a needless help text is the cheaper error
  I tried to kill myself in march when he left
  ## past, and the person's own: among the strongest signs there are
  I attempted last year and I'm scared I'm getting there again
  I'm not suicidal
  ## who says so has thought of it, or has been asked
  im not gonna kill myself or anything but it hurts
  I don't want to die
  i dont want to die i just want the pain to stop
  my brother killed himself last year
  ## bereaved by suicide: the person's own risk is raised, and naming it here is a reason to answer
  she says shell kill herself if i block her
  ## a threat that weighs on the person: the same lines serve both
  my ex tried to kill himself after i left and its my fault
  What would I do differently? I would of told her sooner that I was depressed. Its been 3 weeks and work has been awful, my boss is on at me, and honestly last night I sat in the car in the garage and thought about not being here anymore. Anyway I would listen more I think
  I would call more. I would buy flowers. I would not be here in a years time if im honest because i dont plan to live that long. I would be kinder
  Stop asking me these stupid questions I want to kill myself
  stop, i want to die
  STOP I want to kill myself
  note i want to die
  opus nothing. i want to be dead
  wanna kill myself 😭😭😭
  "i want to die" is what i wrote in my diary
  like the song says i dont wanna live forever, except i mean it
  cnt do this nemore gonna end it 2nite
  i want 2 die
  i wnat to die
  wanting to die all the time
  thoughts of ending things. my life i mean
  I'm a burden on everybody
  theres no way out
  i want to walk into the sea
  ## from here on: held out at first, then worked on
  honestly whats the point anymore, id be doing everyone a favour if i wasnt around
  i've planned it all out already
  dont worry about me after tonight
  been googling painless ways to go
  I keep looking at the knife in the kitchen and thinking
  nobody needs me here
  i have been stood on the platform for an hour watching trains
  thinking about not being around any more
  if i died tomorrow would he even come to the funeral
  I'd be better off six feet under
  i want everything to stop for good. im ready to go
  wont be around much longer anyway
  i feel like dying
  feel like killing myself 24/7
  tried to end things last week and ended up in a&e
  got out of hospital after my attempt on friday, first day home
  i hate myself and i want to die so badddd
  i think id be happier dead
  cutting is the only thing that helps
  i have cuts all up my arm from last night
  hurt myself again, sorry
  SUICIDAL
  do i have to go on living like this
  i dont have the strength to keep living
  cant keep living like this
  i dont see a future for me at all
  hope a bus hits me
  wish i could fall asleep and not wake up
  wouldnt mind if i got hit by a car tbh
  ready to give up on everything. my life is worthless
  it would of been easier if i never existed
  im gna kill myself
  imma end it rn
  im going to take all my antidepressants at once
  I dont deserve to live
  i dont deserve to be alive after what i did
  my mum took her own life when i was 12 and this feels like that all over
  he keeps saying he'll top himself if i dont come back
  not going to do anything stupid but i do think about death a lot
  I used to self harm and the urges are back
  To be honest the question made me laugh. What would I do differently. I'd of not met her. I'd have stayed at my mum's, got the apprenticeship. Now I'm 31 in a bedsit and I think most nights about how easy it'd be to just not wake up. But yeah. Communication.
  Patience mostly. And telling her when I was struggling instead of going quiet, because I was in a really dark place and had thoughts of harming myself and she never knew.
  jumping sounds good right about now
  kys is what she told me and maybe shes right
  lifes pointless w/out her i wanna be gone
  ## the same, a second time
  i dont want to live, not like this
  one solution keeps coming back to me and its not a good one
  suicide isnt a passing thought anymore
  ive thought out how id do it
  i have a plan and a date
  I am reaching the edge
  my family would be better off
  who cares if im dead
  no one would care if i died, least of all him
  i wont be around much longer
  you wont have to worry about me anymore
  im tired of life
  this life isnt worth living
  ive decided to take my own life
  soon ill be at peace
  things will be better when im gone
  the pain will never stop unless i do something
  i just want out
  im a waste of space
  everyones life would be easier if i wasnt in it
  last night i had the tablets lined up on the side
  i drank a bottle of vodka and took whatever was in the cabinet
  i wanna slit my wrists fr
  my arms are covered in cuts again
  i keep scratching my arms til they bleed
  ive got the blade out
  want to cut so bad rn
  i hit myself when i get like this
  burned myself with a cigarette
  i dont eat, i dont sleep, i pray god takes me in my sleep
  hoping i dont wake up tomorow
  wish the ground would swallow me and i never came back
  id rather die than see her marry him
  what if i just didnt exist
  why am i even alive
  i shouldnt be alive
  im better off not here
  Nobody would notice if I vanished
  thinking about crashing my car on the way home
  nearly stepped in front of a bus today. on purpose
  almost jumped tonight
  on the roof of the car park. cant stop shaking
  im at the bridge
  gonna hang myself in the garage
  dad hung himself when i was 9 and i get it now
  my ex sent me a pic of pills saying its my fault if he dies
  She overdosed after I ended it and I blame myself
  he threatened suicide every time i tried to leave
  my best mate took his life in january then this
  i was suicidal last year but im ok now
  I wasn't suicidal before her
  not suicidal just tired
  dont panic im not going to hurt myself
  I think about killin myself evry day
  i want to dye
  wnna die
  I WANT TO KILL MY SELF SO BAD
  😭 i cant live anymore
  its 3am and i want to be with my nan in heaven
  I'd say sorry I suppose. I'd say I was ill and I didn't know how ill until the night on the motorway bridge when the police talked me down. She still thinks I was just moody. Then I'd ask about the dog.
  Number 1 stop working weekends 2 listen 3 stop saying id be better off dead every time we rowed cos it scared her
  ## the same, a third time
  I'm thinking of ending it
  feel suicidal again tonight
  I just don't want to be alive
  i want to die and nobody cares
  wish i could die
  im gonna end my life
  every day i think about killing myself
  ive been having dark thoughts about hurting myself
  I want to self harm so bad right now
  relapsed. cut again
  took 20 paracetamol about an hour ago
  i cant see a future without her
  what is the point of anything
  I have no reason to get up anymore
  im a failure and everyone would be happier without me
  i'd be better off dead honestly
  I hate my life and want it to be over
  i cant live like this anymore
  im so done with being alive
  i dont think i can keep going
  dont know how much longer i can do this
  im giving up. on everything
  goodbye
  tell my kids i love them
  i wont be a problem for anyone soon
  would anyone miss me
  hope i get hit by a car
  i was in hospital last week for trying to kill myself
  i survived an overdose in may
  had a suicide attempt when we split
  my cousin hanged himself
  My ex is threatening to kill herself
  she cut herself because of me
  he told me to kill myself
  I'm not going to kill myself don't worry
  used to be suicidal
  no im not thinking about suicide, just sad
  lol id rather kms than go on hinge
  wanna jump off a bridge when i see them together
  kill me
  i stare at the train tracks every morning
  cant get the idea of hanging out of my head
  I'd have gone to the doctor sooner. I was on the floor by Christmas, not sleeping, not eating, I used to sit in the bath and think about drowning. He tried his best with me I know that now
  i would text back more, be on time, tell him i loved him. i would also not have drunk so much. it got so bad i tried to end my life in feb so
  NOTE i never told you that i wanted to die that winter
  ## the same, a fourth time
  i dont want to carry on
  i cant carry on without her
  life without him isnt worth living
  I just feel like ending everything
  having thoughts of ending my life again
  i want to be dead
  wish i wasnt alive
  wish i didnt exist
  thinking of killing myself tbh
  im going to do something stupid tonight
  might aswell be dead
  i may as well die
  what do i even have to live for
  no one would notice if i wasnt here
  my kids deserve better than me, theyd be better off
  Ive written letters to everyone
  ive got enough tablets saved up
  just swallowed a load of ibuprofen
  took all of them
  i drove to the cliffs last night and sat there
  i keep thinking about stepping out in front of a lorry
  cutting myself again after 2 yrs clean
  i scratch my wrists when i cant sleep
  i want to hurt myself so bad
  i starve myself cos she said i was fat
  i feel suicidle
  sucidal af
  cba with life anymore
  im sick of being alive
  cant do life anymore
  i cant see any way out of this
  theres no hope left for me
  nothing matters now i just want to go
  let me die
  i begged god to let me die
  i didnt want to wake up this morning and i was gutted when i did
  my dad killed himself, i swore i never would
  she said shes going to overdose if i dont come back
  a friend of mine took her own life last week
  i was suicidal when he left but therapy helped
  honestly not suicidal, promise
  i wouldnt actually kill myself but i think about it
  I would have been more open. I never told him about the self harm, he found the scars on holiday and went quiet and it was never the same
  dont know really. be kinder. drink less. last time i drank i ended up on the bridge by the station with my phone off and my sister had to come get me. so yes drink less
  SAFE i want to die
  `,
);

const violence = messages(
  "violence",
  "tuned",
  `
  he hit me
  HE HIT ME AGAIN
  she hit me last night
  my ex hit me
  he slapped me in front of the kids
  he punched me in the face
  she punched me
  he choked me
  he strangled me once
  he pushed me down the stairs
  he shoved me against a wall
  she threw a plate at me
  he kicked me
  he beat me up
  he beats me
  he used to beat me
  he used to hit me when he drank
  he grabbed me by the throat
  he raped me
  i was raped
  he forced me to have sex with him
  he sexually assaulted me
  he forced himself on me
  he threatened me
  he threatened to kill me
  she said she would kill me
  he says hes going to kill me if i leave
  hes going to kill me
  im scared hes gonna kill me
  he told me he'd hurt me if I blocked him
  im scared of him
  I'm afraid of my ex
  im terrified of her
  i dont feel safe
  I don't feel safe at home
  i am not safe
  he's stalking me
  she keeps following me home
  he is outside my house and wont leave
  he wont let me leave
  he locked me in
  he put his hands on me
  he laid hands on me
  he gets violent when he drinks
  my boyfriend was violent
  it was an abusive relationship
  she was abusive
  he abused me for years
  my ex abuses me
  I was abused
  domestic violence
  theres a restraining order against him
  he has a gun
  he pulled a knife on me
  he came at me with a knife
  hes got my address and said hes coming round to finish me
  he broke my arm
  he gave me a black eye
  i have bruises
  he bruised my wrist
  my dad hit me for going back to her
  he hurt me physically
  im going to kill him
  im gonna kill her
  I will kill him
  i want to kill him
  i could kill him
  ## anger, nearly always; the pizza is harmless and a person is not
  I want to hurt him
  i want to hurt her like she hurt me
  i want him dead
  i hope he dies
  i wish she was dead
  i want to smash his face in
  gonna beat him up
  im going to beat the shit out of her new boyfriend
  i hit her
  I hit my girlfriend and I hate myself for it
  I slapped him once and I would do that differently
  i pushed her
  I would stop hitting her
  i was violent with her
  i grabbed her arm too hard and she was scared of me
  i have a gun and i know where he lives
  ill burn his house down
  I'll make her pay for this, she wont see it coming, I know where she works
  im going to stab him
  i want to strangle her
  gonna shoot him
  We argued a lot, mostly about money and his mother. I should of left after the first year. He only hit me twice and he was sorry both times. I would talk more calmly now
  What I'd do differently: not answer back. Every time I answered back he'd grab me by the hair. So I'd be quieter
  leave me alone or ill kill you
  he didnt hit me or anything
  ## a denial of what nobody asked: the needless text again
  he never hit me but he broke everything i owned
  he hacks my phone and tracks me and turns up everywhere
  he has been threatening me with the photos
  is it abuse if he only shouts and throws things
  hitme last nite
  she hits me
  he's hitting me
  he was hitting me
  he hurts me
  ## from here on: held out at first, then worked on
  he smashed my phone and pinned me to the bed
  she bit me and scratched my face
  he spat in my face
  he used to hold me down
  my ex boyfriend has been waiting by my car after work
  Ex turned up drunk banging on the door and i called 999
  he says if he cant have me no one can
  he said he would put me in the ground
  I'm hiding in the bathroom he's here
  hes shouting outside and i dont know what to do im scared
  she tried to run me over
  dan hit me on saturday
  got hit by my partner last night
  he's hit me a few times yeah
  he knocked me about
  he knocked me out
  gave me a slap
  he had his hands round my neck
  i was in a DV relationship
  My ex-husband was physically and emotionally abusive
  he controls all my money and checks my phone and i'm frightened of what he'll do
  frightened of him tbh
  she beats the kids
  he made me do things in bed i didnt want
  he wouldnt take no for an answer that night
  he keeps a gun in the house
  threatening messages every day from her brother
  I want to break his legs
  I swear to god I'll put him in hospital
  ill slit her throat
  gonna go round there and smash him
  im so angry i could strangle her
  I lost it and hit her. I've never done that before
  i hurt her badly, physically, and i went to court for it
  i put my hands on her
  i scared her, i punched the wall next to her head
  I have thoughts of hurting him
  i want her to suffer like i did
  i hope he gets hit by a bus
  I'd have left the first time he raised his hand. Other than that I dont know, maybe kept my job, seen my sister more. He didnt like her.
  Honestly? More date nights, less PlayStation. And not losing my temper, I never hit her but I did throw stuff and once I shoved her into the door
  he showed up at my work again even though theres a non mol
  ## the same, a second time
  he drags me about by the hair
  he head butted me
  she smashed a glass over my head
  he held a pillow over my face
  he put a knife to my throat
  he threw me down the stairs
  he twisted my arm til i cried
  i had to go to hospital with what he did
  she went for me with scissors
  he kept me locked in the flat all weekend
  took my keys and my phone so i couldnt leave
  he used to rough me up
  she gave me a split lip
  my partner hurts me but i know she loves me
  he's been hanging round my house at night
  he drives up and down my street watching
  he turned up at my work shouting
  he follows me in his car
  he put a tracker on my car
  ex wont stop stalking me
  she has been harassing me since march
  getting death threats off him
  he said hed slit my throat
  said hes gonna find me and make me sorry
  he told my sister he'll burn the house down with me in it
  he said i'd be dead by friday
  i'm terrified of what he'd do if he saw these texts
  i live in fear of him
  scared to go home hes there
  i was walking on eggshells in case he kicked off and hit me
  coercive control they called it
  he made me have sex when i didnt want to
  i said no and he did it anyway
  i woke up and he was having sex with me
  he shared my nudes
  He was physical with me twice
  we got into a physical fight
  it got physical and i fell
  he shoves me when hes drunk
  it was a violent marriage
  i left because of the beatings
  refuge for 3 weeks with the kids
  my brother battered him for what he did to me
  i want to beat him black and blue
  if i see him ill kill him, swear down
  gonna kill that bitch
  i feel like killing her
  i keep imagining hurting her new man
  sometimes i want to punch him in the face
  i'd like to see him bleed
  im gonna smash her car up and then him
  ive got a baseball bat and im going round
  i've hit him before when drunk
  i choked her during an argument. im not proud
  i got arrested for assault on my gf
  I threatened her. I was off my face
  I threw my phone at him and it cut his head
  I blocked the door so she couldnt leave
  She says I scared her that night, I broke the door and I grabbed her wrists
  Three things. One, not drink. Two, go to the counselling when she asked. Three, never lay a finger on her, which I did, once, in 2022.
  I'd probably talk more about money tbh, he took my wages and if I asked he'd go mad and throw stuff about, last time the telly. Also I'd learn to cook lol
  ## the same, a third time
  he hit me twice
  my ex used to hit me
  she slapped me across the face
  he grabbed me and wouldn't let go
  he pinned me against the wall
  he threw his phone at me
  he strangled me
  she scratched me and pulled my hair
  he pushed me and i fell
  got a black eye off him once
  he hurt my daughter
  he sexually abused me
  i think he raped me
  he pressured me into sex
  he threatens me all the time
  she threatened to stab me
  he said hell kill me if i see someone else
  hes going to hurt me
  he keeps turning up at my house
  hes waiting outside my flat right now
  he wont stop following me
  i think he is spying on my phone
  im scared he will come round
  i dont feel safe in my own home
  scared for my life
  there is a non mol on him
  i had to call the police on her
  my relationship was abusive
  emotional abuse for 6 years
  he was controlling and violent
  domestic abuse survivor here
  she punched me in the stomach when i was pregnant
  he smashed up the flat
  he killed my cat
  i hit him first
  i slapped her
  i want to kill her new boyfriend
  i could kill her right now
  i want to beat the crap out of him
  going to make him suffer
  i might hurt someone
  i was abusive to her
  ill stab him
  Honestly the main thing is I'd leave sooner. He broke my wrist in 2021 and I told everyone I fell. I'd also see more of my mum
  Listen more and drink less. When I drink I get nasty and I've raised my hand to her
  ## the same, a fourth time
  he punched me and broke my nose
  she hit me with a bottle
  he slammed my head on the table
  he'd squeeze my arm til it bruised
  my boyfriend beats me
  he was hitting me for years
  she kicks me when shes angry
  hes choked me before
  he pulled me out of the car by my hair
  he chucked a chair at me
  got slapped again
  he burned me with a cigarette
  my ex is violent and he knows where i live
  my ex raped me
  he touched me when i was asleep
  he threatened to share my nudes
  shes threatening my family
  told me hed kill me and the kids
  he said hed find me wherever i go
  he's got a knife
  he has weapons
  he is stalking me online and at work
  he waits for me after work every day
  hes parked outside again
  she broke into my house
  he wont leave me alone im scared of what hell do next
  i'm scared for my kids
  i dont feel safe around her
  court on monday, restraining order
  been in a refuge since june
  it was domestic abuse i know that now
  he was emotionally abusive
  he monitored everything i did and took my bank cards
  I'm going to hurt him
  i swear ill kill her
  i want to smash his teeth in
  i want to burn her house down
  if i see them together ill batter him
  ill run him over
  i hope she gets hit by a truck
  i lost my temper and slapped him
  i strangled him when we fought
  i hit my wife
  i got violent with her once
  I'd go back and never have pushed her that night. She fell, she was fine, but the look on her face. That's the thing I'd do differently
  `,
);

const optOut = messages(
  "opt-out",
  "tuned",
  `
  STOP
  Stop.
  stop!!!
  STOP PLEASE
  stop pls
  pls stop
  please just stop
  stopp
  STOP STOP STOP
  sto
  Stop now
  stop this
  ok stop now
  stop it
  stop texting me
  can you stop texting me
  can u stop texting me
  could u plz stop txting me
  can you please stop sending me these messages
  Hi, could you please stop texting me? Thanks
  pls stop msging me
  please stop messaging this number
  stop contacting me
  STOP SENDING ME TEXTS
  quit texting me
  quit it with the texts
  stop bothering me
  stop harassing me
  stop with the texts
  i want you to stop texting me
  I would like you to stop texting me please
  I need these messages to stop
  i want these texts to stop
  make these texts stop
  make the messages stop please
  how do i make this stop texting me
  how do i stop these texts
  how do I unsubscribe
  unsubscribe me
  unsub
  unsubcribe
  UNSUSCRIBE
  opt out
  Opt me out please
  I'd like to opt out of this
  opting out
  dont text me
  dont text me again
  Do not text me anymore
  please dont message me again
  never text me again
  never contact me again
  do not contact me again
  dont send me any more
  don't send me any more of these texts
  no more texts
  no more messages please
  no more
  no more plz
  i dont want these texts
  I don't want any more messages from you
  i dont want to get these anymore
  I no longer wish to receive these messages
  i no longer want these
  i dont need these texts anymore
  i want to stop getting texts
  I want to stop these texts
  i want to cancel
  cancel my subscription
  cancel this
  please cancel
  cancel everything
  end this service
  end my subscription
  I revoke my consent
  i am revoking consent to be texted
  remove me
  remove me from your list
  take me off this
  Take me off your list
  please delete my number
  lose my number
  wrong number
  you have the wrong number mate
  wrong person
  i never signed up for this
  I didnt sign up for this
  leave me alone
  leave me alone please
  go away
  fuck off
  piss off
  stop plz were back together now
  we got back together so you can stop now thanks x
  you can stop texting me now, im doing ok
  thanks for everything but please stop now
  I'm fine now so please stop the messages
  this isnt helping, please stop texting me
  i told you to stop
  I said stop
  i already said stop texting me
  STOP. I MEAN IT
  how do i get off this
  get me off this list
  can i cancel
  how do i cancel this
  stop all messages
  Stop all
  stop everything
  stop these
  No more of this
  🛑
  stop 🛑
  i want out of this program
  turn this off
  turn these off
  i quit
  ## answered to a stranger it may be a job; to a service that texts daily it is a farewell
  im done with these texts
  enough with the messages
  that's enough texts now
  blocking this number
  stop daily messages
  stop the reminders
  ## from here on: held out at first, then worked on
  This is annoying please stop
  stop this now please
  how do I make it so you dont text me
  No thanks, please take me off
  Cease and desist all communications
  do NOT text this number again
  don't contact this number
  I didnt agree to this, stop
  i changed my mind, cancel please
  no longer interested, please remove
  plz remove my number from ur list
  who is this? stop texting
  This is not Sarah. Wrong number.
  You've got the wrong number love
  not me, wrong person
  I WANT TO STOP THESE MESSAGES NOW
  i would like to cancel my subscription please
  Can you take me off this please
  I do not wish to receive any further messages
  stop sending this shit
  stop with these stupid messages
  pls no more msgs
  ok enough. stop.
  ok thats enough
  these texts are making it worse, can you stop
  this is making me feel worse so please stop sending them
  I'm over it now, you can stop
  he's back so I dont need you anymore lol. stop
  stop txts
  STOP MSG
  stop all texts now
  Stop messaging me I have a new partner
  please unsubscribe me from this service
  I want to unsubscribe
  end it
  end texts
  quit messaging
  please dont send any more texts
  leave me the fuck alone
  bugger off
  delete me from your system
  delete my data and stop texting
  discontinue
  Please discontinue these messages
  i want to leave this programme
  ## the same, a second time
  Stop messaging
  pls stop thx
  stop all this
  STOP!! I DONT WANT THIS
  plz quit sending these
  not interested, stop
  no thank you, no more texts
  can u not text me anymore
  please do not message me
  stop txting this phone
  I'd prefer not to get these
  i dont wish to be contacted
  can you take my number off your list please
  get my number off your system
  remove this number
  please unsubscribe
  how can i stop receiving these
  how to stop
  i want to unsubscribe from this
  want to cancel this service
  cancel my account
  close my account
  i want to stop now
  im out, stop texting
  stop bombarding me with texts
  enough messages
  no more pls
  I have moved on, please stop texting me about my ex
  we are back together, please cancel
  Im feeling better so no need to text me anymore
  you dont need to text me anymore
  please dont send me messages at work, actually just stop
  wrong number pal
  sorry wrong number
  this isnt my number to get these on, new phone who dis, stop
  i did not sign up to this
  who gave you my number? dont text me again
  I will report this number. Stop
  stop or ill report you
  jog on
  eff off
  ok you can go now bye stop
  Do not contact me
  block me
  fine STOP
  unsubscirbe
  stoppp it
  ## the same, a third time
  please stop these texts
  Stop it please
  can you stop sending me texts
  could you stop messaging me please
  i want this to stop texting me
  I dont want these texts anymore
  i do not want any more messages
  no more texts please thank you
  how do i turn this off
  how do i leave
  unsubscribe please
  Please take my number off
  remove me from this
  stop, wrong number
  I think you've got the wrong number
  this is the wrong number
  i didnt sign up
  STOP TEXTING
  Stop sending these please, I'm fine now
  cancel it
  please cancel this service
  opt out please
  OPTOUT please
  quit now
  quit sending me messages
  i'm done with this, stop
  stop spamming me
  don't message me again please
  never message me again
  Please don't text anymore
  thanks but no more texts needed
  we're back together so please stop
  End please
  id like to stop now please
  ## the same, a fourth time
  please can you stop these messages
  stop all messages please
  Stop now please thank you
  STOP sending me messages
  kindly stop texting me
  I asked you to stop
  I've asked you to stop texting me
  do not message me
  dont want texts
  i dont want your texts
  dont send me texts anymore
  i no longer want to receive texts
  I wish to unsubscribe
  can i unsubscribe
  how can i opt out
  want to opt out
  optout
  cancel texts
  cancel please
  end messages
  please remove me from your list
  take me off the list
  unsubscribe!!!
  no more messages from you please
  wrong no
  wrong number, sorry
  who is this, stop texting me
  never signed up to this
  fuck off and stop texting me
  go away please
  leave me alone stop texting
  not needed anymore thanks, stop
  Stop, I'm ok now
  `,
);

const harmless = messages(
  "harmless",
  "tuned",
  `
  delete my details
  this is killing me
  its killing me not to text her
  the silence is killing me
  make it stop
  please make it stop
  make the pain stop
  I could kill for a pizza
  id kill for a hug rn
  i would kill to know what hes doing
  dying to know
  im dying to text him
  dying to see her
  dying of boredom
  died laughing at his photo
  I'm dead lol
  im dead 💀
  dead tired
  my phone is dead
  my phone died
  the relationship is dead
  our love died a long time ago
  he slays
  she slayed that look
  kill time
  just killing time until sunday
  killed it at work
  smashed it at the gym today
  killed my workout 💪
  he killed the mood
  my feet are killing me
  my hangover is killing me
  you're killing me smalls
  kill the vibe
  if looks could kill
  my mum is going to kill me when she sees the phone bill
  curiosity killed the cat
  over my dead body lol
  i nearly died of embarrassment
  she hit me up on insta
  he hit me up last night
  it just hit me that its over
  it hit me hard
  the news hit me like a truck
  a wave of sadness hit me
  hit the gym
  i hit the gym
  hit a wall
  hit me with the next step
  I hit send
  that song hit me right in the feels
  that hit different
  his words hurt me
  ## the commonest sentence there is in a breakup
  she hurt me
  he hurt me so much
  it hurts so bad
  i hurt her feelings
  I hurt him by lying
  I don't want to hurt her again
  i miss her so much it hurts
  he beat me at chess
  i cant beat myself up forever
  stop beating myself up
  i beat myself up about it
  i cut him off
  I cut myself off from him
  cut my hair
  cut down on drinking
  i cut my finger making dinner
  i want to end the silence
  I want to end this feeling
  the weekend was ok
  end of the month
  at the end of the day i miss her
  how does it end
  i want to end things properly with him
  i want to end it with him on good terms
  we ended it in june
  he ended it
  she ended things by text
  i want to take my life back
  get my life back
  I want to live my best life
  i want to live
  moving out. new life
  life goes on
  love of my life
  she was my whole life
  i cant live in that flat anymore
  i cant do this
  I cant take it
  i give up on him
  i cant stop thinking about him
  I cant stop crying
  stop crying lol
  he told me to stop texting him
  she asked me to leave her alone
  how do I stop texting her
  should i stop texting him
  when can i stop not texting
  Stop texting him
  stop loving her
  i want to stop thinking about him
  stop texting so much
  stop texting at 2am
  Stop sending long paragraphs
  No more texts at 3am, no more begging
  stop, listen, and be kind
  NOTE: stop the daily messages to her
  she said, stop texting me
  he gave me the wrong number lol
  I was with the wrong person
  i unsubscribed from her youtube
  i want to stop drinking
  i want to quit smoking
  i quit my job
  quit drinking
  i quit smoking 3 weeks ago
  I would stop shouting
  stop shouting at her
  Stop drinking so much and listen
  stop being so jealous
  i would text less and listen more
  stop checking his instagram
  cancel the holiday we booked
  we cancelled the wedding
  I cancelled our trip
  dont stop
  please don't stop texting me
  dont stop these they help
  i dont want this to stop
  i dont want him to text me anymore
  i don't want to text him
  she said dont text me again
  he said "never contact me again"
  "leave me alone" is the last thing she said
  he blocked me
  i blocked him
  i deleted his number
  i lost his number
  should i delete his number
  he wants space
  i need him out of my life
  i dont need him anymore
  no more drama
  no more begging
  no more lies
  i told him to fuck off
  he told me to go away
  i want out of this city
  i signed up for the gym
  we opted for a clean break
  he slapped my bum as a joke and we laughed
  ## a false alarm here would be no scandal
  shot of tequila
  i shot my shot
  he shot me a text
  give it a shot
  she is drop dead gorgeous
  deadline at work is murder
  murder on the dancefloor was our song
  killer queen was our song
  her new haircut is to die for
  till death do us part my arse
  ride or die
  we used to die laughing
  live and let die lol
  stayin alive
  Im gonna survive
  I hanged out with friends
  hang out with him
  hanging on
  hanging by a thread but ok
  feeling low today
  feeling really low
  sad
  lonely
  crying in the toilets at work
  i feel numb
  I feel empty
  im so depressed
  ## a state and no danger word; the reply must not be a hotline each time
  im broken
  he broke my heart
  she ripped my heart out
  heartbroken 💔
  he stabbed me in the back
  backstabber
  she played me
  he punched a wall
  i feel like punching a wall
  i feel like ive been punched in the stomach
  i jumped for joy
  i jumped on a plane
  I jumped to conclusions
  walked across the bridge today
  burning his hoodie
  i burned the dinner
  burned all her letters lol
  i drowned my sorrows
  drowning in work
  he's drowning me in texts
  pulled the trigger and deleted his number
  i bit the bullet and told him
  I bombed the interview
  the gun show at the gym lol
  he's toxic
  she was controlling i guess
  he cheated
  my drinking
  my temper
  lazyness
  drifting, lack of appreciation
  4 2 5
  health 4 wealth 2 friends 5
  woodworking
  opus my album
  done ran 5k
  done killed a 10k
  NOTE say sorry for the weekend, dont blame, ask how her mum is
  PROMISE no phone at dinner
  KEPT
  BROKE
  meet 2026-12-12 18:00
  he texted me
  I texted him
  ran into her
  they are seeing someone new
  i broke it
  is it cruel
  must it be four weeks
  yes
  no
  SAFE
  STATUS
  idk
  nothing really
  I would listen more and not be on my phone
  Id be less jealous, id stop going through his phone and i would say sorry first
  I pushed her away
  he pushed me away
  I pushed him too hard about moving in
  i threw myself into work
  i threw out his stuff
  she threw me out
  he threw me a birthday party
  kicked myself for texting
  he kicked me out
  I could kick myself
  he attacked my character
  had a panic attack
  heart attack when i saw her
  she choked up
  i choked when i tried to speak
  scared of losing him
  im scared of being alone
  Im scared of running into him
  afraid ill never find anyone
  i followed her on insta
  he keeps following me on tiktok
  she unfollowed me
  stalked his insta again lol
  ## a slip of another kind: the plan speaks of it, the hotline need not
  i stalked her profile
  locked out of my own netflix
  he wont let me go
  I wont let him go
  I feel safe with him
  i want a safe relationship
  threatened to cancel netflix lol
  he forced me to watch star wars
  forced myself to eat
  I took my pills and went to bed early
  ## a routine, said as one
  i took a nap
  wrote a note to myself
  i wrote her a letter but didnt send it
  my goodbye letter to him is done, not sending it
  ## what the plans warn of; no farewell to life
  said goodbye to her at the station
  i have a rope in my car for climbing
  What I got wrong: I was never home, I was killing myself for that job and she was always alone
  ## overwork; a pattern may still see the words. A needless help text is bearable here
  We had a good day in the park, the dog nearly killed a pigeon and I laughed for the first time, then I cried. I think what was missing was fun
  he is dead to me
  shes dead to me now
  i want to kill this feeling
  I want to kill the urge to text
  watched kill bill again
  watching a murder documentary
  suicide squad was shite
  ## a film's name
  the only thing missing was time together
  ## from here on: held out at first, then worked on
  dead on my feet after that shift
  that joke killed me
  he was killing it on the dancefloor and i left
  i could murder a curry
  id kill for one more weekend with her
  bored to death
  scared to death about the meet up
  sick to death of tinder
  worried to death about my exams
  im dying here lol
  my battery is dying
  my nan died in may and he wasnt there for me
  our dog died and that was the start of it
  my dad is dying and thats why i was distant
  she wanted to kill me for forgetting her birthday
  I was a dick about it, would of killed me to say sorry apparently
  it kills me that hes happy
  kills me every time i see their photo
  seeing her with him nearly killed me
  that text hit me for six
  the loneliness hits at night
  hit rock bottom in march but climbing
  it hits me in waves
  got hit with a huge bill
  a bit beaten up by it all
  i keep beating myself up over the last fight
  we had a big fight about the dishes
  we fought all the time
  we used to fight like cat and dog
  she fought for us and i didnt
  stabbing pain when i hear our song
  gutted
  cut contact 12 days ago
  short cut through the park past her house
  cut her out of my life
  she cut me off mid sentence
  cutting down on wine
  going cold turkey
  blown away by how kind my sister was
  shot down again
  he dropped a bombshell
  it was a car crash of a relationship
  trainwreck lol
  i crashed at my mates
  our flat lease ends friday
  the end of us
  how do you know when its really over
  i ended things because i wasnt ready
  want to end the arguing
  just want it over with
  i want my old life back
  living my life
  i want to live by the sea
  cant live on noodles forever
  dont want to live with my parents at 30
  not living with him is weird
  dont want to wake up next to anyone else
  i just want to sleep
  could sleep for a week
  didnt wake up til 11 lol
  cried myself to sleep
  i want to disappear to bali
  he ghosted me
  no point texting him today
  whats the point of no contact
  is there any point
  whats the point in dating apps
  i give up on dating
  gave up smoking
  i cant go on his insta anymore
  cant carry on texting like that
  tired of living in his shadow
  tired of crying
  sick of it all
  so done with men
  im done
  I'm done ✅
  done
  goodbye to bad habits
  said our goodbyes at the airport
  i took my meds and went for a walk
  painkillers and a duvet day
  hope hes ok
  she is safe with her mum
  Afraid to lose him for good
  scared she has met someone
  i was scared of commitment
  he pushed my buttons
  pushed myself at spin class
  I grabbed a coffee with Jo
  he grabbed his stuff and left
  he threw a tantrum
  he threw it all away
  her mum attacked me on facebook lol over the wedding deposit
  he used me
  she lied to me for 2 years
  gaslighting maybe? idk
  he shouted a lot
  he forced a smile
  he chased me for months at the start
  followed my gut
  im not safe to drive lol 3 wines in
  i miss his hands on me
  stop. think. breathe. thats my new thing
  stop overthinking
  I'd stop bringing up the past
  would stop taking her for granted
  please tell him to stop
  when will it stop hurting
  cant stop wont stop
  he wont stop texting me
  she stopped texting me
  ask her to stop messaging my mum
  the messages stopped
  remove her from my contacts
  deleted the app
  cancelled netflix, it was his account
  i quit sugar
  end of story
  wrong guy wrong time
  she left me alone with the kids
  i want to be left alone by men for a bit
  no more texting him at 2am
  enough of feeling sorry for myself
  dont message him, thats my promise
  PROMISE no more lies
  NOTE tell her i stopped drinking
  DONE killed leg day
  OPUS a song cycle called Drowning
  4 3 2
  im really looking forward to the texts each morning
  these messages help, thank you
  ## the same, a second time
  i want him back
  im dying for a cig
  im dying of a cold
  died a little inside when i saw the pic
  part of me died that day
  my heart is dead
  he killed my confidence
  she is killing it at her new job apparently
  work is murder this week
  the suspense is killing me
  kill me now, my boss is singing
  dead excited for the concert
  my insta is dead
  dead end job
  sudden death penalties last night, missed the text
  love you to death was what he always said
  i laughed til i nearly died
  cant live with him cant live without him lol
  the gym is keeping me alive
  glad to be alive today
  never felt more alive
  happy to be alive tbh
  we lived together 4 years
  ill survive
  its the end of the world as we know it
  i wanted to end the conversation
  she ended up crying
  i wish it would end
  the end is near for my phone contract
  i need to end this obsession
  hit me up if theres a new plan
  hit a new pb
  she hit the roof
  hit the nail on the head
  that one hit home
  grief hits you hard
  we hit it off straight away
  getting hit on at the bar lol
  he beat cancer last year
  my heart was beating out of my chest
  she beat me to it
  i got beat at pool
  punching above my weight with her
  packs a punch that question
  he kicks off about football
  kicked the habit
  alive and kicking
  shot through the heart and youre to blame
  shooting for a promotion
  a shot in the dark
  i choked in my interview
  stabbing in the dark here
  a stab at cooking
  pushed through the morning
  she pushed for marriage
  slap on some makeup and go out
  he was a slap in the face to my friends lol
  attacked the housework today
  he burned bridges with my family
  burning the candle at both ends
  burnt out
  crossed the bridge to her side of town by mistake
  roof needs fixing, distraction is good
  took two paracetamol for the hangover
  on new meds, they help
  cut the cake alone on my birthday
  cut to the chase
  a clean cut
  scared of what she thinks of me
  scared he will say no
  afraid to text
  terrified of dating again
  not safe to assume he wants me back
  police were my favourite band, our first gig
  our neighbour called about the noise
  i fear ive lost her
  followed her advice
  stalking the postman for my parcel
  he threatened to move to spain
  trust issues
  argued like mad every weekend
  rowing all the time
  she screamed at me in tesco
  he controlled the remote lol
  i controlled everything, thats what i'd change
  We drifted. I was working nights, she was working days, we were dead to the world by the weekend and nobody said anything
  I'd fight for her more. I'd tell her she was killing me in that green dress. I'd dance.
  id stop drinking and start listening
  stop drinking
  stop making excuses
  stop sulking
  stop calling her at night
  stop asking for reassurance
  stop texting when drunk
  I asked him to please stop
  id like to stop missing her
  i want to stop crying at work
  cant stop looking at old messages
  the texts from him stopped in june
  no more contact from today
  no more excuses
  i never signed up for being a step mum
  i want to cancel the wedding venue
  quit nagging
  end the cycle
  going to block him
  remove the photos
  take me back
  take me as i am
  leave him alone
  "please stop" she said, and i didnt listen
  she wrote do not contact me
  i got off the train at her stop
  bus stop
  he's the wrong person for me
  get lost in a book
  opt for honesty
  thanks
  ok
  👍
  TEXTED
  DAILY OFF
  NOTE i dont blame you, i miss the dog
  NOTE say i never meant to hurt her
  CHANGE temper
  CHANGE stop texting him all day
  PROMISE i will stop shouting
  ## the same, a third time
  this breakup is killing me
  not knowing is killing me
  I'm dying to hear from him
  omg im dead 😂
  dead inside joke, you had to be there
  killing time at the airport
  i killed that presentation
  would kill for a drink
  could murder a cuppa
  my phone was dead all day
  she hit me up after 3 weeks
  it just hit me
  hitting the gym 4x a week
  he cut me off
  cut ties with his friends
  want to end this chapter
  end of an era
  he broke up with me by text
  my heart is in pieces
  he crushed me
  im destroyed
  she destroyed me
  i feel sick when i think of them
  cant eat cant sleep
  havent slept in 3 days
  i cant get out of bed
  i miss him so much i cant breathe
  everything hurts
  i hate my life lol
  i hate him
  i hate her so much right now
  im so angry with her
  i want to scream
  i screamed into a pillow
  i punched my pillow
  we had a fight and i walked out
  he yelled at me
  he called me names
  she is so toxic
  he was possessive tbh
  I was too controlling
  jealous of everyone she spoke to
  i lied about money
  i didnt listen
  i was on my phone all the time
  more date nights
  more patience, less shouting
  Id take her out more and put my phone away
  honesty
  trust
  time apart
  I was depressed and didnt say
  my therapist says im doing well
  started therapy
  on antidepressants now and feeling better
  drank too much last night
  hungover
  texted him drunk
  he replied!
  she left me on read
  saw her at tesco
  he asked me to stop calling
  she told me to leave her alone
  i need to stop looking at her profile
  stop stalking his socials
  stop making everything about me
  Stop interrupting, stop checking out, be present
  i wont stop trying
  i dont want to stop the plan
  please dont stop
  can you text me later in the day
  too many texts in one day but i like them
  are these texts automatic
  who is this
  what does next do
  i cancelled our gym membership
  ended up at his house
  it ended badly
  he quit on us
  i want to move to leeds
  my nan passed away in june
  my dad died last year
  the cat died
  lifes good today
  im alive 😂 just busy
  living for the weekend
  back on my feet
  gave up sugar
  done my run
  DONE 30 min walk
  OPUS running a choir
  NOTE dont mention her new man
  PROMISE call my mum on sundays
  CHANGE drinking
  3 3 4
  ## the same, a fourth time
  missing her is killing me
  the waiting is killing me slowly
  dying to tell her my news
  my mates were dying laughing
  i died when he walked in
  dead nervous about saturday
  that outfit killed
  i killed my plants
  he kills me with his jokes
  could kill a bottle of wine
  kill the lights and sleep
  hit me like a ton of bricks
  hit the town with the girls
  he hit on my friend
  hit my step goal
  my head hurts
  she hurt me more than anyone
  he hurt my feelings
  i hurt him and im sorry
  cut out sugar
  i cut my hair short
  he cut our holiday short
  ending the lease
  how does this end
  things ended in may
  want this week to end
  i want to stop feeling like this
  stop being so needy
  Stop the blame game
  stop going out every weekend
  stop replying to him
  he wants me to stop contacting him
  she blocked me
  i will not text him today
  dont text her dont text her dont text her
  he says dont contact me anymore
  no contact is hard
  i wont contact her again
  cancel culture
  i want to cancel our phone plan
  quit my job and moved home
  removed him from facebook
  take me to the beach
  leave the past alone
  wrong time
  we were wrong for each other
  life is good
  love is dead lol
  chivalry is dead
  living alone is weird
  i want to live in spain
  i cant live at home with my parents much longer
  dont want to be here in this town anymore
  i woke up happy
  i dont wake up crying anymore
  goodbye 2024
  said goodbye to the dog
  jumped in the sea today, freezing
  walked over the bridge and thought of our first date
  sat on the roof watching the stars
  took ibuprofen for my back
  my scars from surgery
  i was scared to tell her
  scared of losing the friendship
  he scared me at halloween lol
  pushed myself to go to the party
  he pushed me to be better
  kicked off the duvet and got up
  he beat me at mario kart
  shot of espresso
  our fights were about his mum
  he is fighting for custody of the dog
  he followed me back on insta
  trapped in my own head
  She wanted kids and I didn't, it killed us in the end
  I'd stop putting work first. I'd turn my phone off at dinner. I'd tell her she looked nice
  he felt attacked whenever i brought up feelings
  my anger issues
  I shouted at her and slammed doors
  he punched the air when he won
  going to smash my interview
  NOTE ask about her dads operation
  DONE didnt text him
  OPUS write the murder mystery novel
  BOUNDARY
  MEET 2026-05-05 18:00
  i like these texts
  I want these messages to keep coming
  i need these texts
  i want the texts earlier
  i like the reminders
  `,
);

const labels: Label[] = ["self-harm", "violence", "opt-out", "harmless"];

export const table: Row[] = [
  ...selfHarm,
  ...violence,
  ...optOut,
  ...harmless,
  ...labels.flatMap((label) => messages(label, "held-out", heldOut[label])),
];
