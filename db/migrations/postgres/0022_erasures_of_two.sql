ALTER TABLE "erasures" ADD CONSTRAINT "erasures_asked" CHECK (("erasures"."asked_by" is null) = ("erasures"."ground" = 'period_passed'));--> statement-breakpoint
-- An erasure changes a text once: into nothing where the words go, with its salt; else into as much with bars in it, under a salt
-- of its own (a letter beyond the basic plane gives way to two bars).
CREATE OR REPLACE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.id = OLD.id AND NEW.submission_id = OLD.submission_id AND NEW.kind = OLD.kind
    AND NEW.number = OLD.number AND NEW.language = OLD.language AND NEW.attachment_id IS NOT DISTINCT FROM OLD.attachment_id
    AND NEW.created_at = OLD.created_at AND NEW.created_by IS NOT DISTINCT FROM OLD.created_by AND NEW.digest = OLD.digest
    AND EXISTS (SELECT 1 FROM submissions JOIN erasures ON erasures.id = submissions.erasure_id
      WHERE submissions.id = OLD.submission_id AND erasures.done_at = NEW.erased_at
        AND ((erasures.scope = 'words' AND NEW.body = '' AND NEW.salt = ''
            AND (OLD.erased_at IS NULL OR OLD.erased_at < NEW.erased_at OR OLD.body <> ''))
          OR (erasures.scope <> 'words' AND NEW.salt NOT IN ('', OLD.salt)
            AND length(NEW.body) BETWEEN length(OLD.body) AND 2 * length(OLD.body)
            AND (OLD.erased_at IS NULL OR OLD.erased_at < NEW.erased_at))))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME;
END $$;
