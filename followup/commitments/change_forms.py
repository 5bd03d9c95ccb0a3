"""All the forms of one commitment's page, the sent one among them."""

from functools import cached_property

from followup.commitments import forms
from followup.commitments.models import Commitment, Share
from followup.commitments.queries import list_possible_owners
from followup.people.models import Contact


class ChangeForms:
    """The page's forms by what they change. `sent_key` is the key of the one that was sent, or empty."""

    def __init__(self, commitment: Commitment, *, sent_key: str = "") -> None:
        self._sent_key = sent_key
        self._commitment = commitment
        self.title = forms.TitleForm(commitment, is_sent=self._is_sent("title", commitment))
        self.deadline = forms.DeadlineForm(commitment, is_sent=self._is_sent("deadline", commitment))
        self.reading = forms.ReadingForm(commitment, is_sent=self._is_sent("reading", commitment))
        self.confirm = forms.ConfirmForm(commitment, is_sent=self._is_sent("confirm", commitment))
        self.municipality = forms.MunicipalityForm(
            commitment, is_sent=self._is_sent("municipality", commitment)
        )
        self.status = {share.id: self._status(share) for share in commitment.shares}
        self.owner = {share.id: self._owner(share) for share in commitment.shares}

    @property
    def sent(self) -> forms.ChangeForm | None:
        """The form that was sent, None for one this page does not have."""
        everyone = [
            self.title,
            self.deadline,
            self.reading,
            self.confirm,
            self.municipality,
            *self.status.values(),
            *self.owner.values(),
        ]
        return next((form for form in everyone if form.key == self._sent_key), None)

    def _status(self, share: Share) -> forms.StatusForm:
        return forms.StatusForm(share, is_sent=self._is_sent("status", share))

    def _owner(self, share: Share) -> forms.OwnerForm:
        contacts = self._contacts.get(share.municipality_id, [])
        return forms.OwnerForm(share, is_sent=self._is_sent("owner", share), contacts=contacts)

    def _is_sent(self, name: str, row: Commitment | Share) -> bool:
        return self._sent_key == f"{name}-{row.id}"

    @cached_property
    def _contacts(self) -> dict[int, list[Contact]]:
        """The contacts at the commitment's municipalities; one query for all of them."""
        found: dict[int, list[Contact]] = {}
        for contact in list_possible_owners([share.municipality_id for share in self._commitment.shares]):
            found.setdefault(contact.municipality_id, []).append(contact)
        return found
