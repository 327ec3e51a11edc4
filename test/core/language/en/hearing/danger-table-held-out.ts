import type { Label } from "./danger-table.ts";

/**
 * Written after the patterns had been worked out, read once, and not tuned to: how these come out is how good the patterns are
 * with words they have not met. Whoever works on the patterns with these rows in view moves them to danger-table.ts and writes
 * others. One message a line, as there.
 */
export const heldOut: Record<Label, string> = {
  "self-harm": `
  i feel so suicidal
  i really want to kill myself rn
  I don't want to live without him
  I wanna end things. not us. me
  i want to not exist for a while
  id rather not be alive
  is it bad that i want to die
  dont tell anyone but i want to end my life
  ive started self harming again since june
  been cutting my legs
  ive taken too many sleeping pills
  im gonna take the whole bottle
  looked up how many paracetamol it takes
  i know how im going to do it
  ive said my goodbyes
  youll never hear from me again
  the world is better off without me
  nobody would miss me
  i have nothing left
  im at the end of my rope
  i cant do it anymore, i cant
  cant take any more of this
  whats the point in living tbh
  living feels pointless
  i hate being alive
  i dont want to be on this planet
  wish i could just stop breathing
  if i jumped who would care
  sat in my car with the engine running in the garage
  thinking about walking in front of a train
  i hope i die in my sleep
  I'd feel better dead
  he made me feel like i should kill myself
  her brother committed suicide and she never got over it
  he keeps sending me suicide threats
  I've been suicidal before and I know the signs
  i wont kill myself because of my dog
  i tried to hang myself two yrs ago
  kms 💀
  I should have seen the doctor. I should have eaten. I lost 2 stone and there were nights I had the rope out, and nobody at work had a clue. So: talk. I'd talk.
  `,
  violence: `
  he hits me when hes drunk
  she bit me
  he slapped me round the face
  he kicked me in the ribs
  he pushed me out of a moving car
  he tried to strangle me
  he tried to kill me
  he put me in hospital
  he beat me so bad i couldnt walk
  he broke two of my ribs
  she threw a knife at me
  my husband is abusive
  he threatens to kill me
  she said shed stab me
  ex sent me a picture of a gun
  he says hell burn my house down
  hes following me
  my stalker ex is back
  she keeps coming to my house at night and banging on the windows
  he wont let me see my friends or leave the house
  im frightened to go home
  im afraid he will kill me
  i am in danger
  he forced me to do sexual things
  sexual assault by my ex
  he drugged me
  the police took him away last night
  he hits our son
  he strangled the dog in front of me
  I want to kill them both
  im gonna kill my ex
  i want to hurt him so bad
  if he comes near me ill stab him
  i feel like hitting her
  i beat my wife up once
  i pushed him down the stairs
  i keep having violent thoughts about her
  i grabbed her by the throat
  im scared ill hurt her
  We rowed about money. It always ended with him smashing plates and me in the bathroom with the lock on. I'd do differently? I'd have rung my dad
  `,
  "opt-out": `
  stop contacting me please
  can you stop these
  please, no more messages
  stop it now please
  Stop. Thanks
  how do i stop getting these messages
  i want to stop receiving texts
  do not send me any more messages
  dont text this number anymore
  i dont want to receive any more texts
  please take this number off your list
  remove my number please
  unsubscribe from all
  please opt me out
  cancel all messages
  cancel my plan and stop texting
  end subscription
  you have the wrong person
  i did not sign up for these texts
  quit
  quit texting this number
  leave me alone please stop
  fuck off bot
  stop ffs
  STOP STOP
  no more texts thanks
  thanks for the help but you can stop now
  were together again so stop
  Im good now thanks, unsubscribe
  `,
  harmless: `
  the not knowing kills me
  these quiet nights are killing me
  dying to see what he does next
  i was dying of laughter
  I'm dead, he actually said that lol
  dead cute photo of us came up
  absolutely slaying at work
  killed it in the interview
  killing two birds with one stone
  id kill for a lie in
  hit me up
  reality hit me today
  then it hit me
  hit the pub with the lads
  he hit a nerve
  beat my 5k time
  heart beating like mad when i saw her
  kicking myself
  cut my losses
  end things on good terms
  how did it end
  i want to end my contract
  weekend was awful
  the end
  stop looking at old photos
  stop saying sorry all the time
  i keep telling myself to stop
  i want to stop caring
  she said to stop messaging
  he never stops texting
  quit while im ahead
  cancelled date
  dont want to text her first
  i dont want to message him
  no more messages from him since monday
  i want out of this rut
  no more crying
  life after him
  i want my life to mean something
  cant live in this house without seeing her everywhere
  i want to be here for my kids
  woke up at 4
  goodbye old me
  bridge club with mum
  i took my tablets and slept
  gran's funeral was hard without him
  scared of being single
  scared it will never stop hurting
  he pushed for space
  threw my phone on the bed
  i threw up
  choked on my coffee when i saw him
  a stab of jealousy
  shot my chances
  fighting for us
  he fought with my brother over football
  he screamed down the phone
  safe to say i miss him
  followed the plan
  burning to ask
  It hurt. It still hurts. But I cooked a proper dinner and I went to bed at ten
  I'd give her more space and stop checking where she was, it drove her mad and it drove me mad
  NOTE own up about the money
  DONE cut the grass
  OPUS baking, a book of her grandmother's recipes
  5 1 3
  CHANGE being late
  PROMISE no shouting, no slamming
  i love the morning texts
  ok thank you
  `,
};
