-- A kind was chosen by nobody where its contribution has not been described: the log has it of every one that was. Whether a
-- proposal that was described was chosen as one, or left as it stood in the form, nobody can know: it stays.
UPDATE contributions SET kind_assumed = true
  WHERE kind = 'proposal' AND NOT EXISTS (
    SELECT 1 FROM events
      WHERE subject_kind = 'contribution' AND subject_id = contributions.id AND type = 'contribution.described'
  );--> statement-breakpoint
UPDATE published_contributions SET data = jsonb_set(data, '{kind}', 'null'::jsonb)
  WHERE ref IN (SELECT ref FROM contributions WHERE kind_assumed = true);--> statement-breakpoint
UPDATE published_version SET n = n + 1;
