using Claimline.Language;

namespace Claimline.Tests.Architecture;

/// <summary>A reading in which every part that docs/reading.md shows holds something.</summary>
internal static class FullReading
{
    public static Reading Make()
    {
        var span = new TextSpan(0, 4);
        var day = PartialDate.Day(new DateOnly(2025, 7, 1));
        var speaker = new Speaker(span, "someone");
        return new Reading
        {
            Made = new Made("", "", "", null),
            Document = new DocumentInfo { Published = day, Sha256 = "", MediaType = "" },
            Text = "Some text",
            Blocks = [new Block(span, BlockKind.Paragraph, null, default)],
            Sentences = [span],
            Endnotes = [new Endnote(1, [span], null, [])],
            Takeaways = [new Takeaway(span, span, default)],
            Mentions = [new Mention(span, MentionType.Person, "someone", default)],
            Sources = [new Source { Id = "someone", Name = "Someone", Kind = "person" }],
            Statements =
            [
                new Statement
                {
                    Id = "s1", Sentence = 0, Source = speaker, Cue = span, Content = span, Stance = Stance.Claim, Said = day, Citations = [1],
                    RespondsTo = [new Response("s0", Relation.Denies, default)], About = new About("other", span, span, span, null, default),
                },
            ],
            Views = [new View("s1", Verdict.False, span, default)],
            Places = [new Place { Span = span, Name = "Some", Relation = new PlaceRelation(PlaceRelationKind.Near, null, null, null), Rivals = [new PlaceRival("", 0, 0, null)] }],
            Dates = [new DateMention(span, day, null, default)],
            Quantities = [new Quantity { Span = span, Unit = "count" }],
            Events = [new Event { Span = span, Type = "other" }],
        };
    }
}
