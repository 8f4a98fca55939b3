"""Clauses of the kinds that parish policies have, in words of no pack: (heading, text, kinds of rule that carry it out).

Written before they were first tried. "A heading" says where a clause stands, as a policy would.
"""

from __future__ import annotations

POSTS, COMMENTS, OWN = "Using the Council's accounts", "Comments on our pages", "Personal use of social media"

CLAUSES = [
    (POSTS, "Staff must never use swear words, slurs or language that could humiliate anyone.", {"abusive-language"}),
    (POSTS, "Do not bring up anybody's age, faith or sexuality in a way that could cause offence.", {"abusive-language"}),
    (POSTS, "Under no circumstances will telephone numbers or home addresses of parishioners be published.", {"personal-data"}),
    (POSTS, "Individuals must not be identifiable from anything we post unless they have given consent.", {"personal-data"}),
    (POSTS, "All output must be politically neutral and may not favour any candidate.", {"political"}),
    (POSTS, "The page shall not be used for party political purposes.", {"political"}),
    (POSTS, "In the six weeks leading up to polling day no new initiatives will be announced.", {"pre-election"}),
    (POSTS, "During purdah, posts are confined to factual information about existing services.", {"pre-election"}),
    (POSTS, "The Council's channels are not to be used to raise the profile of individual councillors.", {"councillor-promotion"}),
    (POSTS, "Achievements belong to the Council as a body; no member should be singled out for praise.", {"councillor-promotion"}),
    (POSTS, "Social media profiles of job applicants are not looked at when appointing staff.", {"recruitment"}),
    (POSTS, "Before naming a local business or charity in a post, obtain its permission.", {"organisation-reference"}),
    (POSTS, "Clients, contractors and partner bodies may be mentioned only with prior approval.", {"organisation-reference"}),
    (POSTS, "The Council does not advertise commercial products or promote private firms.", {"endorsement"}),
    (POSTS, "We will not recommend one tradesman over another.", {"endorsement"}),
    (POSTS, "Images taken from the internet may not be used without the owner's permission.", {"copied-content"}),
    (POSTS, "Respect intellectual property: never paste in text written by somebody else.", {"copied-content"}),
    (POSTS, "The same announcement should not be posted more than once a fortnight.", {"repetition"}),
    (POSTS, "Business taken in closed session stays confidential until the minutes are published.", {"confidential"}),
    (POSTS, "Advice from the Council's solicitor and matters about employees are never discussed online.", {"confidential"}),
    (POSTS, "Everything posted must be accurate and checked against the original document.", {"source-missing"}),
    (POSTS, "Do not pass on hearsay or information that has not been verified.", {"source-missing"}),
    (POSTS, "Avoid statements that could be defamatory of any person or company.", {"allegation"}),
    (POSTS, "Nothing may be said about cases that are before the courts.", {"legal-proceedings"}),
    (POSTS, "Never click on shortened or suspicious links, and do not share them.", {"link-safety"}),
    (POSTS, "Every photograph carries alternative text for people using screen readers.", {"image-description"}),
    (POSTS, "Write in plain English and avoid jargon.", {"house-style"}),
    (POSTS, "Typing in capital letters looks like shouting and should be avoided.", {"house-style"}),
    (POSTS, "Officers will not get involved in arguments with residents online.", {"debate"}),
    (POSTS, "If a post is wrong, put it right politely and with the facts, once.", {"debate"}),
    (COMMENTS, "We will delete comments that contain profanity or hate speech.", {"obscene-racist"}),
    (COMMENTS, "Bullying or threatening other users will lead to removal of your comment.", {"attack-threat"}),
    (COMMENTS, "Comments which are defamatory will be hidden.", {"libel"}),
    (COMMENTS, "Do not post advertising, chain letters or scams.", {"commercial-spam"}),
    (COMMENTS, "Please stay on topic.", {"off-topic"}),
    (COMMENTS, "Posts that reveal another person's private information will be taken down.", {"private-information"}),
    (COMMENTS, "Contributions encouraging unlawful activity will be removed.", {"unlawful"}),
    (COMMENTS, "Party political campaigning in the comments is not allowed.", {"party-political"}),
    # -- asking for nothing that a rule could carry out
    (POSTS, "The aim of this policy is to help the Council communicate well with its residents.", set()),
    (POSTS, "“Social media” means websites and applications that let people share content.", set()),
    (POSTS, "Any employee who breaks these rules may face disciplinary action.", set()),
    (POSTS, "Passwords are held by the Clerk and changed every six months.", set()),
    (POSTS, "The Clerk will record any abuse of staff and report it to the police where necessary.", set()),
    (POSTS, "Personal data held by the Council is kept in line with its retention schedule.", set()),
    (COMMENTS, "Comments that disagree with the Council will not be removed.", set()),
    (COMMENTS, "Anyone who wishes to complain should use the complaints procedure.", set()),
    (OWN, "Members should make clear on their own pages that the views are their own.", set()),
    (OWN, "Do not publish confidential Council information on your own account.", {"confidential"}),
    (OWN, "Use of council equipment for private or political purposes is forbidden.", {"political", "councillor-promotion"}),
]
