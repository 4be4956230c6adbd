-- What lists of claims are led and walked by. Never edited after release: a change is a new file with the next number.

CREATE INDEX claim_voice_party ON claim_voice (party, claim) WHERE party IS NOT NULL;

DROP INDEX claim_last;

-- In the order of lists, with what tells whether a claim was spoken of by a day: a list up to a day need not open every later claim.
CREATE INDEX claim_span ON claim (last, id, first);
