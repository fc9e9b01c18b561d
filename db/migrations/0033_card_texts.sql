CREATE TABLE "magam"."card_texts" (
	"hash" text NOT NULL,
	"revision_id" bigint NOT NULL,
	CONSTRAINT "card_texts_revision_id_hash_pk" PRIMARY KEY("revision_id","hash")
);
--> statement-breakpoint
ALTER TABLE "magam"."card_texts" ADD CONSTRAINT "card_texts_hash_cards_hash_fk" FOREIGN KEY ("hash") REFERENCES "magam"."cards"("hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_texts_by_hash" ON "magam"."card_texts" USING btree ("hash");--> statement-breakpoint
INSERT INTO magam.card_texts (hash, revision_id)
  SELECT hash, revision_id FROM magam.cards WHERE revision_id IS NOT NULL;
--> statement-breakpoint
-- A card is readable only while a text it was drawn for is out; the paper's own always.
CREATE OR REPLACE VIEW magam.site_cards WITH (security_barrier) AS
  SELECT c.hash, c.shape, c.article_id, c.png FROM magam.cards c
  WHERE c.article_id IS NULL OR EXISTS (
    SELECT 1 FROM magam.card_texts t
    JOIN magam.publications p ON p.article_id = c.article_id AND p.revision_id = t.revision_id
    WHERE t.hash = c.hash
      AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
      AND NOT p.practice AND NOT p.held);
--> statement-breakpoint
ALTER TABLE "magam"."cards" DROP CONSTRAINT "cards_of_a_text";--> statement-breakpoint
ALTER TABLE "magam"."cards" DROP COLUMN "revision_id";
