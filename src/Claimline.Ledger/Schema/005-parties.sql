-- Claims by the party that puts them forward. Never edited after release: a change is a new file with the next number.

CREATE INDEX claim_voice_party ON claim_voice (party, claim) WHERE party IS NOT NULL;
