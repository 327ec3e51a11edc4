import { lazy } from "../../../lazy.ts";
import { tagger } from "../../tagger.ts";
import { spellFully } from "./contractions.ts";

/** Who is in touch with whom, and what is said of it: the kinds of words that boundary.ts and orders.ts know. */
const classes = {
  drop: `please kindly ever even just really also both very quite to that the a an so too well then now already still always clearly plainly nicely politely firmly
    directly twice once today yesterday tonight lately last_night this_morning this_afternoon this_week last_week on_the_phone over_the_phone by_text in_writing to_my_face
    to_her_face to_his_face face_to_face basically honestly literally seriously absolutely definitely completely totally do does did will would specifically explicitly straight_up
    flat_out outright point_blank over_and_over repeatedly actually finally simply only pretty_much fucking freaking damn bloody legit lowkey truly pretty crystal loud_and_clear
    clear_as_day in_no_uncertain_terms at_all ya_know you_know i_guess i_think i_mean lol lmao haha like omg ugh btw tbh smh rn now_that two_times three_times multiple_times firm one_time`,
  EX: `he she they ex my_ex the_ex our_ex my_ex_husband my_ex_wife my_ex_boyfriend my_ex_girlfriend my_ex_partner my_ex_fiance my_ex_fiancee my_ex_gf my_ex_bf ex_husband ex_wife ex_boyfriend ex_girlfriend
    my_husband my_wife my_boyfriend my_girlfriend my_baby_daddy my_baby_mama my_baby_mom my_baby_moms my_babys_mom my_babys_dad baby_daddy baby_mama my_kids_dad my_kids_mom my_kids_mother my_kids_father the_kids_mom
    the_kids_dad the_kids_mother my_sons_mom my_sons_dad my_daughters_mom my_daughters_dad the_mother_of_my_kids the_father_of_my_kids`,
  HIM: "him them hers",
  HER: "her",
  HIS: "his their my_exs the_exs exs my_ex_s ex_s my_exes my_ex_wifes my_ex_husbands my_ex_girlfriends my_ex_boyfriends my_exs_new",
  ME: "me us",
  I: "i we",
  MY: "my our",
  YOU: "you",
  NOT: "not never nor neither no_longer",
  NO: "no zero nil any none absolutely_no",
  BE: "is are am was were be been being got get gets getting feel felt",
  HAVE: "have has had having",
  CAN: "can could",
  MUST: "must may should shall ought better had_better need_to needs_to have_to has_to had_to got_to supposed supposed_to going_to",
  TELL: `told tell tells telling asked asks ask asking begged begs beg begging warned warns warn ordered orders order_s instructed instructs advised advises forbade forbid forbids forbidden informed informs reminded
    implored pleaded urged demanded demands required requires threatened commanded banned bans barred bars prohibited prohibits made makes advising instructing ordering notified`,
  SAY: `said says say saying replied wrote_back posted yelled yells screamed shouted shouts whispered repeated reckons reckon thinks insisted insists made_it_clear been_clear be_clear was_clear is_clear clear made_clear
    words goes was_like is_like were_like be_like passed_on passed_along relayed relays let_me_know lets_me_know letting_me_know sent_word signed stated states mentioned put_it hollered cussed cussing snapped_at went_off announced explained
    repeats spelled_it_out laid_it_out put_her_foot_down put_his_foot_down message_was text_was reads read_it`,
  SENT: "texted texts_me wrote writes messaged emailed dmed sent sends sending_me left_me_a left_a_note left_a_voicemail replied_with answered_with called rang phoned came_over came_by showed_up facetimed contacted",
  WANT: `want wants wanted wanting need needs needed needing wish wishes wished prefers prefer expects expected asked_for asks_for asking_for ask_for requested requests request demanding would_like would_rather rather chose begged_for wishing`,
  TOUCH: `contact text call search look_for_me search_me phone ring message dm pm write email mail snap facetime ping reach_out reach_back_out reach get_in_touch be_in_touch keep_in_touch get_back_in_touch stay_in_touch get_in_contact be_in_contact keep_contact make_contact initiate_contact attempt_contact
    speak talk communicate bother approach disturb pester harass visit drop_by drop_in stop_by stop_in pop_by swing_by hit_up hit_HIM_up hmu call_back text_back write_back come_near come_by come_over come_around come_round come_back come_to come_here come_calling come_close
    come_within come_looking come_at go_near go_to go_by go_round go_around go_over go_past go_anywhere_near go_on_HIS be_near be_around be_at get_near anywhere_near show_up turn_up look_for look_at look_up follow see_him see_her see_them see_me knock ask_about stalk try_anything send
    pick_up_the_phone show_my_face blow_up chase wait_outside add tag check_on check_in check_up_on hang_around speak_to engage come_anywhere_near go_through post_about interact drive_by`,
  TOUCHING: `contacting texting calling phoning ringing messaging dming pming writing emailing mailing snapping facetiming pinging reaching_out reaching getting_in_touch being_in_touch speaking talking communicating bothering approaching pestering harassing
    visiting dropping_by stopping_by popping_by hitting_up coming_by coming_over coming_round coming_around coming_near coming_to going_by going_near going_round going_past showing_up turning_up following chasing checking_in checking_on blowing_up sending trying stalking
    hanging_around looking_for knocking asking_about tagging liking driving_by interacting hitting_HIM_up reaching_back_out`,
  MSGS: "texts messages calls phone_calls letters emails dms notes visits voicemails gifts flowers cards communication communications correspondence contact_of_any_kind interaction snaps likes presents hellos",
  ANSWER: "reply replies replying answer answers answering respond responds responding response responses",
  STOP: "stop refrain refrain_from stopped stops stopping quit cease leave_off knock_it_off cut_it_out pack_it_in lay_off stay_off_HIS",
  AWAY: `stay_the_hell_away stay_the_fuck_away keep_the_hell_away get_the_hell_away back_the_hell_off back_the_fuck_off stay_tf_away stay_away keep_away back_off step_back step_away get_away stay_out keep_out stay_off keep_off stay_clear keep_clear go_away get_lost fuck_off f_off piss_off bugger_off keep_my_distance keep_your_distance back_away stay_gone stay_back stay_far stand_down move_along
    get_out_of_my_life out_of_my_life out_of_his_life out_of_her_life out_of_their_life give_up let_it_go let_him_go let_her_go let_them_go let_go leave_it_be leave_it_alone kick_rocks steer_clear staying_away keeping_away stays_away`,
  ALONE: `leave_me_alone leave_him_alone leave_her_alone leave_them_alone leave_us_alone leave_me_be leave_him_be leave_her_be leave_them_be leave_me_the_hell let_me_be let_him_be let_her_be let_them_be leave_me_in_peace leave_her_in_peace leave_him_in_peace left_alone be_left_alone
    leave_my_boy leave_my_girl leave_my_son leave_my_daughter leave_my_baby leave_my_sister leave_my_brother leave_my_mom leave_my_family leave_the_family leaving_him_alone leaving_her_alone leaving_me_alone left_the_hell_alone leave_me_tf leave_that_girl leave_that_boy leave_that_man leave_that_woman leave_the_girl leave_ex_alone`,
  KIN: `pops mother mom dad father pa momma daddy parents sister sis brother bro cousin aunt auntie uncle nan gran grandma grandmother grandpa granddad family folks people friend friends bestie mate mates buddy roommate flatmate housemate coworker colleague neighbor neighbour daughter son kid kids
    wife husband boyfriend girlfriend fiance fiancee partner guy man girl therapist counselor counsellor pastor priest preacher boss manager carer nurse doctor in_laws mother_in_law sponsor best_friend stepdad stepmom girl_friend new_man new_girl new_guy niece nephew homegirl homeboy crew team assistant secretary`,
  LAW: "lawyer lawyers attorney attorneys solicitor solicitors barrister counsel legal_team advocate attorneys_office law_firm solicitors_letter",
  POLICE:
    "police policeman policewoman cop cops officer officers sheriff sheriffs deputy deputies detective detectives constable garda gardai trooper sergeant desk_sergeant feds po_po popo state_trooper bobbies pd campus_police campus_security",
  COURT: `court courts judge judges magistrate magistrates tribunal bail probation parole po caseworker case_worker social_worker social_services cps mediator guardian_ad_litem hr human_resources dean title_ix principal prosecutor da district_attorney d_a commissioner sheriffs_office
    school college university campus head_of_hr compliance residence_life judiciary justice family_court marshal chaplain commander first_sergeant supervisor bond making_bond make_bond bail_bond`,
  ORDER: `restraining_order restraining_orders retraining_order protection_order protective_order protection_orders contact_order barring_order safety_order
    harassment_order civil_harassment_order intervention_order family_violence_order domestic_violence_order apprehended_violence_order
    non_harassment_order non_molestation_order non_molestation nonmolestation nonmol non_mol anti_harassment_order prohibited_steps_order
    emergency_protective_order temporary_order stalking_order order_of_protection orders_of_protection temporary_restraining_order temp_restraining_order
    tro pfa ppo avo advo apvo dvo ivo dvpo dvpn epo oop nmo injunction injunctions interdict peace_bond cease_and_desist cease_desist cease_n_desist
    protection_from_abuse ex_parte_order dv_order protective_orders`,
  BAN: `no_contact_order no_contact_orders no_contact_directive no_contact_notice stay_away_order keep_away_order exclusion_order trespass_notice
    trespass_order trespass_warning no_trespass undertaking bail_conditions bail_condition conditions_of_bail condition_of_bail release_conditions
    conditions_of_release condition_of_release conditions_of_my_release condition_of_my_release terms_of_probation terms_of_my_probation
    condition_of_probation conditions_of_probation condition_of_my_probation conditions_of_my_probation conditions_of_my_bail condition_of_my_bail
    licence_condition probation_terms probation_conditions parole_conditions terms_of_my_parole ankle_monitor ankle_bracelet ankle_tag tag_on_my_ankle
    gps_monitor military_protective_order mpo no_contact_provision exclusion_zone no_contact_clause stay_away_agreement no_contact_agreement stay_away_letter respondent`,
  AGAIN: "again ever_again anymore any_more any_longer for_good forever once_more",
  NEVERWANT: "never_want never_wants no_longer_want no_longer_wants never_wanting",
  NUMBER: "number digits contact_info phone_number num",
  LOSE: "lose forget delete erase burn block",
} as const;

const tag = lazy(() => tagger(classes));

/** A folded text as a row of those kinds. */
export const tagContact = (folded: string): string => tag()(spellFully(folded));
