using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Finds a person in a run of names, with the titles and offices before the name.</summary>
internal sealed class PersonNames(TokenizedText text, NameLexicon lexicon, Cast cast, IReadOnlyList<Segment> segments, OtherNames others)
{
    private const int LongestName = 4;
    private const int MostRoles = 8;

    /// <summary>A person whose mention starts at segment <paramref name="from"/>; else null, and where the next person's name begins.</summary>
    public PersonFinding? Find(int from, out int limit)
    {
        limit = segments.Count;
        for (var i = from; i < segments.Count; i++)
        {
            if (!IsName(i, from)) continue;
            if (i + 2 < segments.Count && segments[i + 1].Kind is SegmentKind.Possessive && segments[i + 2].IsTitle && PersonAfter(i + 3)) continue;
            if (i > from && !HasOffice(from, i))
            {
                limit = i;
                return null;
            }
            return Read(from, i);
        }
        return null;
    }

    private bool PersonAfter(int at)
    {
        for (var i = at; i < segments.Count; i++)
        {
            if (IsName(i, at)) return true;
        }
        return false;
    }

    private bool IsName(int at, int from)
    {
        var segment = segments[at];
        var titled = at > from && segments[at - 1].IsTitle;
        switch (segment.Kind)
        {
            case SegmentKind.Entity:
                var first = segment.Name!.Entities[0];
                if (first.Type is MentionType.Person) return true;
                return titled && first.Type is MentionType.Outlet && segments[at - 1].Title!.Use is TitleUse.Role;
            case SegmentKind.Known:
                return segment.Who!.Type is MentionType.Person;
            case SegmentKind.Given:
                return (GoesOn(at + 1) && !HeadAfter(at)) || (titled && !HeadAfter(at));
            case SegmentKind.Capital:
                if (titled) return IsOwnName(segment) && !HeadAfter(at);
                if (at > from && at + 2 == segments.Count && IsUnknown(at) && IsUnknown(at + 1) && EndsOffice(at - 1, from)) return true;
                return at + 1 < segments.Count && segments[at + 1] is { Kind: SegmentKind.Entity, Name.IsShort: true } && text[segment.First].Word == 0 && (at == from || segments[at - 1].Kind is SegmentKind.Nation);
            case SegmentKind.Word:
                return titled && segment.IsPart(NameTypes.Person) && at + 1 < segments.Count && segments[at + 1].CanBeName;
            default:
                return false;
        }
    }

    /// <summary>A capitalised word that is nothing else: no abbreviation, no ordinary word of a headline, no compound ("Wagner-affiliated").</summary>
    private bool IsOwnName(in Segment segment)
    {
        ref readonly var token = ref text[segment.First];
        if (segment.Kind is not SegmentKind.Capital) return true;
        if ((token.Shape & TokenShape.AllCapitals) != 0 || (lexicon.FlagsOf(token.Word) & NameFlags.Common) != 0) return false;
        return (token.Shape & TokenShape.Hyphen) == 0 || char.IsUpper(text.TextOf(segment.First)[text.TextOf(segment.First).LastIndexOf('-') + 1]);
    }

    private bool IsUnknown(int at) => segments[at].Kind is SegmentKind.Capital && text[segments[at].First].Word == 0 && IsOwnName(segments[at]);

    /// <summary>"Deputy Head of the Republic of Karelia Alik ...": a region or body ends here whose office a title names.</summary>
    private bool EndsOffice(int at, int from) => (segments[at].Side is not null || segments[at].Heads != NameTypes.None || segments[at].Kind is SegmentKind.Entity or SegmentKind.Known)
        && from + 1 < at && segments[from].IsTitle && segments[from + 1].Kind is SegmentKind.Link;

    private bool GoesOn(int at) => at < segments.Count && IsOwnName(segments[at])
        && (segments[at].CanBeName || segments[at] is { Kind: SegmentKind.Known, Who.Type: MentionType.Person } || (segments[at].IsPart(NameTypes.Person) && at + 1 < segments.Count && segments[at + 1].CanBeName));

    /// <summary>After the name a head follows that makes it the name of something else ("Alexander Nevsky Brigade").</summary>
    private bool HeadAfter(int at)
    {
        var end = NameEnd(at);
        return end < segments.Count && segments[end].Title is null && segments[end].Kind is SegmentKind.Word
            && (segments[end].IsHead(NameTypes.Unit | NameTypes.Organisation | NameTypes.Facility) || segments[end].IsPart(NameTypes.Unit)) && text[segments[end].First].IsCapital;
    }

    private int NameEnd(int anchor)
    {
        var end = anchor + 1;
        if (segments[anchor] is { Kind: SegmentKind.Entity, Name.IsShort: false }) return end;
        while (end < segments.Count && end - anchor < LongestName && GoesOn(end)) end++;
        // "Andrew Young": after a given name alone an ordinary word is a surname
        if (end == anchor + 1 && segments[anchor].Kind is SegmentKind.Given && end < segments.Count && segments[end].Kind is SegmentKind.Capital && text[segments[end].First].Is(WordClass.Noun | WordClass.Adjective) && !IsOwnName(segments[end])
            && (text[segments[end].First].Shape & (TokenShape.AllCapitals | TokenShape.Hyphen)) == 0) end++;
        return end;
    }

    /// <summary>Whether all that stands before the name belongs to the person: a title right before, or one with its "of" phrase, or a nationality alone.</summary>
    private bool HasOffice(int from, int anchor)
    {
        if (segments[anchor - 1].IsTitle || segments[anchor - 1].IsModifier) return true;
        for (var i = anchor - 1; i > from; i--)
        {
            if (segments[i].Kind is SegmentKind.Link && segments[i - 1].IsTitle) return true;
        }
        return anchor == from + 1 && segments[from].Kind is SegmentKind.Nation;
    }

    private PersonFinding Read(int from, int anchor)
    {
        var end = NameEnd(anchor);
        var titles = PersonTitles.Read(segments, from, anchor);
        var rule = titles.Any ? "name.person.titled" : "name.person";
        var line = default(DataLine);
        Identity who;
        if (segments[anchor].Kind is SegmentKind.Known && end == anchor + 1)
        {
            who = segments[anchor].Who!;
        }
        else if (segments[anchor] is { Kind: SegmentKind.Entity } known && end == anchor + 1)
        {
            var entity = known.Name!.Entities[0];
            line = entity.Line;
            who = (known.Name.IsShort ? cast.BySurname(text.TextOf(known.First)) : null) ?? cast.Of(entity, null);
        }
        else
        {
            var first = segments[anchor];
            var last = segments[end - 1];
            var lastFirst = end - 2 > anchor && segments[end - 2].IsPart(NameTypes.Person) ? segments[end - 2].First : last.First;
            var name = text.SpanOf(first.First, last.End - 1).Of(text.Text);
            var surname = text.SpanOf(lastFirst, last.End - 1).Of(text.Text);
            var given = end > anchor + 1 ? text.SpanOf(first.First, first.End - 1).Of(text.Text) : null;
            line = titles.Line;
            who = cast.Person(name, given, surname, new Trace(rule, line));
            if (who.Gender is Gender.Unknown) who.Gender = lexicon.Language.GivenNames.GenderOf(text[first.First].Word);
        }
        Describe(who, from, anchor, titles);
        who.LastSeen = text[segments[from].First].Start;
        var type = who.Type ?? MentionType.Person;
        return new PersonFinding(new NameMention(segments[from].First, segments[end - 1].End, segments[anchor].First, type, who, new Trace(rule, line)), anchor, end);
    }

    private void Describe(Identity who, int from, int anchor, in PersonTitles titles)
    {
        if (titles.Any)
        {
            var role = text.SpanOf(segments[from].First, segments[anchor - 1].End - 1).Of(text.Text);
            if (who.Roles.Count < MostRoles && !who.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)) who.Roles.Add(role);
            foreach (var segment in PersonTitles.All(segments, from, anchor))
            {
                var noun = text[segments[segment].End - 1].Word;
                if (noun != 0 && !who.Called.Contains(noun)) who.Called.Add(noun);
            }
        }
        if (who.Gender is Gender.Unknown) who.Gender = titles.Gender;
        if (who.Entity is not null || who.Type is not MentionType.Person) return;
        var (party, kind) = others.Allegiance(from, anchor);
        who.Party ??= party;
        if (who.Kind != SourceKind.Person) return;
        who.Kind = kind is not null && titles.SpeaksForOthers ? kind : titles.Kind ?? kind ?? who.Kind;
        var source = lexicon.Language.Sources.KindOf(who.Kind);
        who.SpeaksFor = source.SpeaksFor;
        foreach (var noun in source.Called)
        {
            if (!who.Called.Contains(noun)) who.Called.Add(noun);
        }
    }
}
