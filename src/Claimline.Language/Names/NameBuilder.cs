using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Makes names of the pieces of a run: persons with their titles first, then organisations, forces, units and the rest.</summary>
internal sealed class NameBuilder
{
    private readonly TokenizedText text;
    private readonly IReadOnlyList<Segment> segments;
    private readonly PersonNames persons;
    private readonly OtherNames others;
    private readonly List<NameMention> mentions = [];
    private readonly List<Mention> barriers = [];

    public NameBuilder(TokenizedText text, NameLexicon lexicon, Cast cast, IReadOnlyList<Segment> segments)
    {
        this.text = text;
        this.segments = segments;
        others = new OtherNames(text, lexicon, cast, segments);
        persons = new PersonNames(text, lexicon, cast, segments, others);
    }

    public IReadOnlyList<NameMention> Mentions => mentions;

    public IReadOnlyList<Mention> Barriers => barriers;

    /// <summary>Reads the run that the segments hold now.</summary>
    public void Build(bool atStart)
    {
        for (var at = 0; at < segments.Count;)
        {
            var person = persons.Find(at, out var limit);
            if (person is { } p)
            {
                foreach (var inner in others.Inside(at, p.Anchor)) barriers.Add(inner);
                Add(p.Mention, new TextSpan(text[p.Mention.NameFirst].Start, text[p.Mention.End - 1].End));
                at = p.Next;
                continue;
            }
            if (others.Find(at, limit, out var next) is { } other)
            {
                if (other.Leading is { } leading) Add(leading, null);
                Add(other.Mention, other.IsPlace ? null : text.SpanOf(other.Mention.First, other.Mention.End - 1));
                at = next;
                continue;
            }
            for (; at < next; at++)
            {
                if (segments[at] is { Kind: SegmentKind.Nation, Nation.Kind: NationWordKind.Adjective or NationWordKind.People } nation)
                    Add(new NameMention(nation.First, nation.End, nation.First, MentionType.Nationality, null, new Trace("name.nationality", nation.Nation.Nation.Line)), null);
            }
        }
        _ = atStart;
    }

    private void Add(NameMention mention, TextSpan? barrier)
    {
        mentions.Add(mention);
        if (barrier is { } span) barriers.Add(new Mention(span, mention.Type, null, mention.Trace));
    }
}
