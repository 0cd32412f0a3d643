-- A role that was given twice counts from when the first of them began.
UPDATE membership SET ended_at = since WHERE ended_at IS NULL AND EXISTS (
    SELECT 1 FROM membership twin
    WHERE twin.ended_at IS NULL AND twin.person_id = membership.person_id AND twin.role = membership.role
        AND twin.round_id IS membership.round_id AND twin.participation_id IS membership.participation_id
        AND (twin.since < membership.since OR (twin.since = membership.since AND twin.id < membership.id)));

CREATE UNIQUE INDEX ix_membership_person_id_role ON membership (person_id, role) WHERE ended_at IS NULL AND round_id IS NULL;
CREATE UNIQUE INDEX ix_membership_person_id_role_participation_id ON membership (person_id, role, participation_id) WHERE ended_at IS NULL AND participation_id IS NOT NULL;
CREATE UNIQUE INDEX ix_membership_person_id_role_round_id ON membership (person_id, role, round_id) WHERE ended_at IS NULL AND participation_id IS NULL;
