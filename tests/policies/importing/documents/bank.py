"""Sentences of council prose by subject, written for these tests. ``take(subject, from, to)`` picks some in order."""

from __future__ import annotations

PURPOSE = """
This policy sets out how the Council uses social media, its website and its noticeboards to keep the parish informed.
It applies to councillors, to every employee and to volunteers who are given access to one of the Council's accounts.
The Council wants residents to be able to find out what it does without having to come to a meeting.
Nothing in this document takes away from the Freedom of Information Act 2000 or from the UK General Data Protection Regulation.
The policy should be read together with the Code of Conduct, the Standing Orders and the Data Protection Policy.
Since 1 April 2019 the Council has employed a part-time Communications Officer, who reports to the Clerk.
Where this policy and the Standing Orders differ, the Standing Orders prevail.
A copy is kept in the parish office and may be read there on any weekday between 10am and 1pm.
Used with care, online channels save postage, reach people who never read a noticeboard and let the Council hear quickly when something has gone wrong in the village; used carelessly, they can mislead the public, embarrass the Council and expose individual members to complaints or even to claims in the courts.
Social media means any service on which people can publish, share or comment, including services that do not exist yet.
12 councillors and two officers are covered by this document at the time of writing.
The Council does not regard its online pages as a substitute for consultation that the law requires.
"""
ROLES = """
The Clerk is responsible for everything that appears in the Council's name.
Day-to-day posting may be delegated to the Assistant Clerk, but the Clerk remains answerable for it.
No councillor may set up a page, group or channel that could be mistaken for one of the Council's own.
The Chair may speak to the press about decisions that have already been minuted.
Two people must hold the password to each account, and one of the two must be the Clerk.
A register of accounts is kept by the Clerk and reported to the Finance Committee each September.
In the Clerk's absence the Chair of the Communications Working Group approves urgent notices.
Officers who are unsure whether something may be published must ask before they post, not afterwards.
Members who want an item published send it to the office at least two working days before it is needed.
Each account has a named administrator; see section 4.2 of the Financial Regulations for who may commit expenditure on advertising.
The working group consists of three councillors elected at the annual meeting, and meets as often as it needs to.
Volunteers are given access only after they have signed the undertaking in the staff handbook.
A member of the public has no right to have an item published.
"""
POSTING = """
Dates and agendas of meetings, as soon as the summons has been issued.
Road closures, diversions and other notices received from the county council.
News of events on land that the Council owns or lets.
Posts should be short, in plain English and free of abbreviations.
Every photograph must be the Council's own, or be used with the written permission of the photographer.
Pictures of children are published only with the consent of a parent or guardian.
Links should lead to the page of the body that is responsible for the information, not to a copy of it.
Grant schemes, vacancies and consultations that are open to people living in the parish.
Posts correct an error openly; the earlier wording is not simply deleted.
Information must be accurate on the day it is published, and the source should be kept with the draft.
Alternative text is added to each image so that people who use a screen reader are not left out.
The Council's logo appears on each account and may not be altered, cropped or recoloured.
Minutes are published in draft within one month of the meeting, and marked as draft until they are approved.
24 hours' notice is normally given before a page is taken down for maintenance.
Questions that come up again and again should be answered on the website, and a link given in the reply.
Emergency warnings from the police, the fire service or the Environment Agency may be shared at once and without approval.
"""
BANNED = """
Material that supports or attacks a political party, a candidate or a campaign.
Anything that identifies a resident, an employee or a complainant without their agreement.
Jokes or remarks about a person's age, race, religion, sex, disability or sexual orientation.
Commercial advertising, unless the Council is a partner in what is advertised.
Material that was discussed while the press and public were excluded.
Content copied from newspapers, maps or other websites without a licence.
Speculation about planning applications that have not yet been decided.
Personal opinions of councillors or officers presented as the view of the Council.
Details of legal proceedings, insurance claims or disciplinary matters.
Posts that ridicule, bully or harass anybody.
Rumours, however widely they are already being repeated.
Images showing the registration number of a vehicle or the door number of a private house.
During the pre-election period nothing may be published that could be seen as favouring one side, and accounts are limited to factual notices about services, safety and the holding of the election itself.
"""
COMMENTS = """
The Council welcomes comments, including critical ones, and does not remove them because it disagrees with them.
Comments are read on working days only, and nobody should expect an answer at the weekend.
A comment may be hidden if it is abusive, threatening, defamatory or plainly off the subject.
Before a comment is hidden a screenshot is taken and filed with the date and the reason.
People who break the house rules more than once may be blocked by the Clerk, who tells the Council at its next meeting.
Anyone who has been blocked can ask the Council in writing to look at the decision again.
A formal complaint must be made under the complaints procedure; a comment is not treated as one.
Requests for information are logged on the day they arrive, whichever channel they come through, and are answered within 20 working days.
Replies are civil even where the comment is not.
Officers do not enter into arguments: one factual reply is given, and further discussion is invited by email.
Threats against a councillor or an officer are reported to the police and to the Clerk immediately.
Spam and advertisements are deleted without notice.
Messages that suggest somebody is at risk of harm are passed to the safeguarding lead the same day.
"""
EMAIL = """
Council business is conducted from council addresses, never from private ones.
Messages to the office are acknowledged within three working days.
The office address is office@parish-council.example and is the only one printed on notices.
An automatic reply is set whenever the office is closed for more than one day.
Addresses of residents must be placed in the blind-copy field when a message goes to several people.
Emails that the Council may need later are moved to the shared archive within 30 days.
Group messages on telephones are used for arrangements only, and decisions are never taken in them.
Text messages sent on behalf of the Council count as records and may have to be disclosed.
Do not forward a resident's message to another body without asking the resident first.
Attachments from unknown senders are not opened.
When councillors write to residents about council business they copy the message to the Clerk, so that a complete record is kept.
"""
SECURITY = """
Passwords are at least fourteen characters long and are not used for anything else.
Two-step sign-in is switched on wherever the service offers it.
Access is withdrawn on the day on which somebody leaves the Council.
Devices used for posting lock themselves after five minutes.
A lost telephone or laptop is reported to the Clerk within the hour, including at weekends.
Public wi-fi may be used only through the Council's own connection.
Nobody follows a link in an unexpected message, however official it looks.
Software is installed by the Council's contractor and by no one else.
Suspected intrusions are recorded, and where personal data may have been seen the Information Commissioner is told within 72 hours.
Passwords are changed at once when an account holder resigns, retires or is suspended.
"""
PERSONAL = """
Councillors are free to use social media in private life, but should make it clear when they speak for themselves.
A profile that mentions the Council should carry a line saying that the views are the member's own.
The Code of Conduct applies whenever a reader could reasonably think that a councillor is acting as one.
Think before posting; what has been shared cannot be called back.
Officers do not discuss colleagues, councillors or residents on their own pages.
Employees must not use a council email address to open a private account.
Privacy settings should be checked at least once a year.
Do not accept friend requests from people whom you know only through your work.
Members should not use their telephones during meetings except to follow the papers.
I do not speak for the Council is a sentence that costs nothing and prevents a great deal of trouble.
Remarks made late at night are rarely improved by being published.
Recording of meetings is permitted by law, and people who record should be offered a suitable place to sit.
"""
DATA = """
Personal information is used only for the purpose for which it was given.
Lists of subscribers are kept by the Clerk and are not shared with anybody.
Anyone may ask to be taken off a list, and is removed within five working days.
Forms on the website ask for no more than is needed to answer.
Records of what was published are kept for six years from the end of the financial year.
The Council's privacy notice is linked from the foot of each page, e.g. from the contact form.
Photographs in which people can be recognised are personal data and are deleted when they are no longer needed.
Subject access requests go to the Clerk, who has one calendar month in which to answer.
Data held by a supplier abroad requires a contract in the form approved by the Information Commissioner.
"""
REVIEW = """
The Clerk reports once a year on the number of posts, comments, complaints and blocked users.
Any breach of this policy by an employee may be dealt with under the disciplinary procedure.
Any breach by a councillor may be referred to the Monitoring Officer of the district council.
The Council reviews this policy after each ordinary election and whenever the law changes.
Training is offered to new members within three months of their taking office.
Accounts that have not been used for six months are closed.
Suggestions for changing this policy may be sent to the Clerk at any time.
Minor corrections that do not change the meaning may be made by the Clerk and reported to the next meeting.
"""
SHORT = """
agendas and minutes;
public notices;
planned works on footpaths and playing fields;
events run by the Council;
links to other public bodies;
photographs of completed projects;
thanks to volunteers;
lost and found property handed in at the office;
dates of bin collections;
weather warnings; and
results of consultations.
"""
ASKS = """
be polite and patient
stay on the subject
respect other people's privacy
avoid capital letters throughout
say who you are if you speak for a group
not post the same thing twice
not advertise goods or services
check facts before sharing them
report anything that worries them
remember that children may be reading
"""
LONG = """
The Council recognises that a small parish cannot keep watch over its pages in the way that a large authority can. It therefore publishes, beside every page, the hours at which messages are read, the address to which anything official should be sent, and the telephone numbers of the bodies that deal with emergencies, highways, refuse and planning. Residents who need an answer quickly are asked to telephone.
Councillors are reminded that they remain individually responsible for what they write. The Council's insurance covers statements made in the course of council business and with proper authority; it does not cover statements made in a private capacity, in a closed group, or against the advice of the Clerk. A member who receives a letter threatening action should pass it to the Clerk without replying and should not delete anything.
Notices about deaths, accidents and police operations need particular care. They are published only when the family, the police or the coroner has agreed; they give no more detail than is needed; comments are switched off; and the notice is removed after the time agreed. The half-mast protocol in the Civil Emergencies Plan says who must be told first, and in which order.
Consultations are announced on all channels on the same day and stay at the head of the website until they close. The announcement names the body that will decide, the date on which it will do so and the person to whom a question can be put. Answers given in comments are read but are not counted, and this is said in the announcement itself so that nobody is misled.
When the Council works in partnership with another body - a school, a charity, the county council - the agreement says who publishes what, who answers comments and who holds the passwords. Where nothing has been agreed, the Council publishes only its own part in the work and refers to the partner for the rest.
"""


def lines(bank: str) -> tuple[str, ...]:
    return tuple(line for line in bank.strip().splitlines() if line)


BANKS = {
    name.lower(): lines(text)
    for name, text in list(globals().items())
    if name.isupper() and isinstance(text, str)
}


def take(subject: str, start: int = 0, stop: int | None = None) -> tuple[str, ...]:
    """Texts of a subject, from ``start`` up to ``stop``, as of a tuple."""
    return BANKS[subject][start:stop]
