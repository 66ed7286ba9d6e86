CREATE TABLE `worklist` (
	`contribution_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`owner_body_id` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text NOT NULL,
	`told_more` integer NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`contribution_id`, `commitment_id`),
	CONSTRAINT "worklist_stands" CHECK("worklist"."state" in ('received', 'at_owner', 'advised', 'response_being_prepared', 'answered'))
);
--> statement-breakpoint
CREATE INDEX `worklist_group` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`contribution_id`,`state`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_state` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`state`,`contribution_id`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_owner` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`owner_body_id`,`contribution_id`,`state`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_visibility` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`visibility`,`contribution_id`,`state`,`owner_body_id`);--> statement-breakpoint
CREATE TABLE `worklist_counts` (
	`consultation_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`owner_body_id` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text NOT NULL,
	`told_more` integer NOT NULL,
	`due_on` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `commitment_id`, `theme_id`, `state`, `owner_body_id`, `visibility`, `told_more`, `due_on`),
	CONSTRAINT "worklist_counts_some" CHECK("worklist_counts"."n" > 0)
);
--> statement-breakpoint
ALTER TABLE `contributions` ADD `title_proposed` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- What stands in the list already; whoever clears a text that is not public yet sees its title first.
INSERT INTO worklist SELECT c.id, c.consultation_id, '', coalesce(c.theme_id, ''), coalesce(c.owner_body_id, ''),
  CASE WHEN c.stage <> 'being_assessed' THEN c.stage WHEN exists (SELECT 1 FROM assessments a WHERE a.contribution_id = c.id AND a.body_id = c.owner_body_id AND a.not_ours = 0
    AND a.taken_back_at IS NULL AND a.at >= c.assigned_at) THEN 'advised' ELSE 'at_owner' END,
  c.visibility,
  CASE WHEN c.stage <> 'answered' AND exists (SELECT 1 FROM questions q WHERE q.contribution_id = c.id AND q.answered_at IS NOT NULL)
    THEN true ELSE false END,
  CASE WHEN c.stage = 'answered' THEN '' WHEN c.stage = 'being_assessed' AND NOT exists (SELECT 1 FROM assessments a WHERE a.contribution_id = c.id AND a.body_id = c.owner_body_id AND a.not_ours = 0
    AND a.taken_back_at IS NULL AND a.at >= c.assigned_at)
    THEN coalesce(c.advice_due_on, c.response_due_on) ELSE c.response_due_on END
  FROM contributions c WHERE c.removed_at IS NULL AND c.listed_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO worklist SELECT c.id, c.consultation_id, t.commitment_id, coalesce(c.theme_id, ''), coalesce(c.owner_body_id, ''),
  CASE WHEN c.stage <> 'being_assessed' THEN c.stage WHEN exists (SELECT 1 FROM assessments a WHERE a.contribution_id = c.id AND a.body_id = c.owner_body_id AND a.not_ours = 0
    AND a.taken_back_at IS NULL AND a.at >= c.assigned_at) THEN 'advised' ELSE 'at_owner' END,
  c.visibility,
  CASE WHEN c.stage <> 'answered' AND exists (SELECT 1 FROM questions q WHERE q.contribution_id = c.id AND q.answered_at IS NOT NULL)
    THEN true ELSE false END,
  CASE WHEN c.stage = 'answered' THEN '' WHEN c.stage = 'being_assessed' AND NOT exists (SELECT 1 FROM assessments a WHERE a.contribution_id = c.id AND a.body_id = c.owner_body_id AND a.not_ours = 0
    AND a.taken_back_at IS NULL AND a.at >= c.assigned_at)
    THEN coalesce(c.advice_due_on, c.response_due_on) ELSE c.response_due_on END
  FROM contributions c INNER JOIN contribution_commitments t ON t.contribution_id = c.id WHERE c.removed_at IS NULL AND c.listed_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO worklist_counts (consultation_id, commitment_id, theme_id, owner_body_id, state, visibility, told_more, due_on, n) SELECT consultation_id, commitment_id, theme_id, owner_body_id, state, visibility, told_more, due_on, count(*) FROM worklist
  GROUP BY consultation_id, commitment_id, theme_id, owner_body_id, state, visibility, told_more, due_on;
--> statement-breakpoint
UPDATE contributions SET title_proposed = true WHERE visibility = 'not_cleared';
