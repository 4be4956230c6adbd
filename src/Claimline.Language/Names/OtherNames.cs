using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Finds organisations, forces, units, facilities, outlets and equipment in a run of names, by the word that ends their core.</summary>
internal sealed class OtherNames(TokenizedText text, NameLexicon lexicon, Cast cast, IReadOnlyList<Segment> segments)
{
    private readonly OtherIdentities identities = new(text, lexicon, cast, segments);

    /// <summary>The name that starts at a segment and ends before <paramref name="limit"/>; null where none does. Either way <paramref name="next"/> is where to go on.</summary>
    public OtherFinding? Find(int from, int limit, out int next)
    {
        var core = Scan(from, limit);
        next = Math.Max(core.Next, from + 1);
        if (core.Head < 0) return null;
        if (core.Type is MentionType.Outlet && segments[core.Head].Kind is SegmentKind.Word) return Outlet(core, limit, out next);
        if (!IsName(core)) return null;
        next = core.End;
        var first = core.Type switch { MentionType.Equipment => core.Head, MentionType.Facility => FacilityStart(core), _ => core.From };
        var mention = new NameMention(segments[first].First, segments[core.End - 1].End, segments[first].First, core.Type, null, TraceOf(core));
        NameMention? leading = null;
        if (core.Type is MentionType.Equipment)
        {
            if (core.Nation >= 0 && segments[core.Nation].Nation!.Kind is NationWordKind.Adjective)
            {
                var nation = segments[core.Nation];
                leading = new NameMention(nation.First, nation.End, nation.First, MentionType.Nationality, null, new Trace("name.nationality", nation.Nation!.Nation.Line));
            }
        }
        else if (core.Type is not MentionType.Facility)
        {
            mention = mention with { Who = identities.Of(core) };
            Abbreviate(core, mention.Who!);
        }
        return new OtherFinding(mention, leading, HasRegion(core));
    }

    /// <summary>Whose a facility is, or who holds it, is no part of its name.</summary>
    private int FacilityStart(in NameCore core)
    {
        var first = core.From;
        while (first < core.Head && (segments[first].Kind is SegmentKind.Nation or SegmentKind.Possessive || segments[first].Side?.Kind is not null)) first++;
        return first;
    }

    /// <summary>Spans inside a person's offices that locate nothing.</summary>
    public IEnumerable<Mention> Inside(int from, int limit)
    {
        for (var at = from; at < limit;)
        {
            var core = Scan(at, limit);
            if (core.Head >= 0 && IsName(core) && !HasRegion(core) && core.Type is not MentionType.Equipment)
            {
                yield return new Mention(text.SpanOf(segments[core.From].First, segments[core.End - 1].End - 1), core.Type, null, TraceOf(core));
                at = core.End;
            }
            else
            {
                at = Math.Max(core.Next, at + 1);
            }
        }
    }

    /// <summary>Party and kind that the words before a person's name tell.</summary>
    public (string? Party, string? Kind) Allegiance(int from, int limit)
    {
        string? party = null, kind = null;
        for (var i = from; i < limit; i++)
        {
            var segment = segments[i];
            var posted = i > from && segments[i - 1].Kind is SegmentKind.Link && text[segments[i - 1].First].Word == lexicon.Language.Links.To;
            if (segment.Kind is SegmentKind.Nation && !posted && segment.Nation is { } nation && (nation.Kind is not NationWordKind.Country || i == from || segments[i + 1].Kind is SegmentKind.Possessive)) party ??= cast.PartyOf(nation.Nation.Code);
            if (segment.Side is { } side)
            {
                party ??= side.Party;
                kind ??= side.Kind;
            }
            if (segment.Kind is SegmentKind.Entity && segment.Name!.Entities[0] is { IsGeneric: false, Side: { } of } entity)
            {
                party ??= cast.PartyOf(of);
                if (entity.Kind is { } whole && lexicon.Language.Sources.KindOf(whole).Has(KindMarks.Binding)) kind ??= whole;
            }
            if (segment.Kind is SegmentKind.Known) party ??= segment.Who!.Party;
        }
        return (party, kind);
    }

    private NameCore Scan(int from, int limit)
    {
        var core = new NameCore { From = from, Head = -1, Nation = -1, Next = from };
        for (var at = from; at < limit; at++)
        {
            var segment = segments[at];
            switch (segment.Kind)
            {
                case SegmentKind.Nation when core.Head < 0 && core.Nation < 0 && !core.HasWords:
                    core.Nation = at;
                    if (at + 1 < limit && segments[at + 1].Kind is SegmentKind.Possessive) at++;
                    break;
                case SegmentKind.Entity when segment.Name!.Entities[0].Type is not MentionType.Person && MayHead(segment):
                    if (segment.Name.Entities[0].Type is MentionType.Equipment && core.Head >= 0) return core.EndAt(at);
                    core = core.With(at, TypeOf(segment, core));
                    if (core.Type is MentionType.Outlet or MentionType.Facility) return Bracketed(core, limit);
                    break;
                case SegmentKind.Known when segment.Who!.Type is not MentionType.Person:
                    core = core.With(at, segment.Who.Type ?? MentionType.Organisation);
                    break;
                case SegmentKind.Model when core.Head < 0:
                    core = core.With(at, MentionType.Equipment);
                    break;
                case SegmentKind.Word when segment.IsTitle && segment.Heads == NameTypes.None && text[segment.First].IsCapital && core.Head < 0 && NamesThing(at + 1, limit):
                    core.HasCapitals = core.HasWords = true;
                    break;
                case SegmentKind.Word when segment.IsTitle && segment.Heads == NameTypes.None:
                    return core.EndAt(at);
                case SegmentKind.Word when segment.IsModifier && at == core.From:
                    core.From = at + 1;
                    core.Next = at + 1;
                    continue;
                case SegmentKind.Word when core.Type is MentionType.Equipment && core.Head >= 0:
                    if (!segment.IsHead(NameTypes.Equipment)) return core.EndAt(at);
                    core.End = at + 1;
                    break;
                case SegmentKind.Word:
                    if (segment.Heads != NameTypes.None && Ends(segment, core) is { } type) core = core.With(at, type);
                    else core.HasWords = true;
                    if (core.Type is MentionType.Outlet && core.Head == at) return core.EndAt(at + 1);
                    break;
                case SegmentKind.Capital or SegmentKind.Given or SegmentKind.Entity or SegmentKind.Known:
                    if (core.Type is MentionType.Equipment && core.Head >= 0) return core.EndAt(at);
                    core.HasCapitals = core.HasWords = true;
                    break;
                case SegmentKind.Number:
                    core.HasNumber = core.HasWords = true;
                    break;
                case SegmentKind.Quote when core.Head >= 0:
                    if (core.End != at || core.Type is not MentionType.Organisation) return core.EndAt(at);
                    core.HasQuote = true;
                    core.End = at + 1;
                    break;
                case SegmentKind.Quote:
                    core.HasQuote = core.HasWords = true;
                    break;
                case SegmentKind.Bracket when core.Head >= 0 && core.End == at && (core.Type is not MentionType.Equipment || segment.End - segment.First == 3):
                    core.End = at + 1;
                    break;
                case SegmentKind.Bracket when core.HasWords:
                    break;
                case SegmentKind.Link when core.Head >= 0 && core.End == at && OpensPhrase(core):
                    var end = PhraseEnd(at + 1, limit);
                    if (end <= at) return core.EndAt(at);
                    core.End = end;
                    core.HasCapitals = true;
                    at = end - 1;
                    break;
                default:
                    return core.EndAt(at);
            }
            core.Next = at + 1;
        }
        return core.EndAt(limit);
    }

    /// <summary>"Imam Ali Missile Base": after a title and a name the head of a facility or unit follows.</summary>
    private bool NamesThing(int at, int limit)
    {
        var next = at;
        while (next < limit && segments[next].CanBeName) next++;
        return next > at && next < limit && segments[next].Kind is SegmentKind.Word && text[segments[next].First].IsCapital && segments[next].Title is null
            && (segments[next].IsHead(NameTypes.Facility | NameTypes.Unit) || segments[next].IsPart(NameTypes.Unit));
    }

    private NameCore Bracketed(NameCore core, int limit)
    {
        if (core.End < limit && segments[core.End].Kind is SegmentKind.Bracket) core.End++;
        return core.EndAt(core.End);
    }

    /// <summary>The ministry, staff or centre "of" or "for" something; a name that the data hold whole takes no more, unless any state may have it.</summary>
    private bool OpensPhrase(in NameCore core) => (core.Type is MentionType.Organisation && segments[core.Head].Kind is SegmentKind.Word)
        || (segments[core.Head].Kind is SegmentKind.Entity && segments[core.Head].Name!.Entities[^1].IsGeneric && text[segments[core.Head].First].IsCapital);

    private int PhraseEnd(int at, int limit)
    {
        while (at < limit && (segments[at].Kind is SegmentKind.Capital or SegmentKind.Given or SegmentKind.Nation or SegmentKind.Entity or SegmentKind.Known or SegmentKind.Link
            || (segments[at].Kind is SegmentKind.Word && text[segments[at].First].IsCapital && !segments[at].IsTitle))) at++;
        return segments[at - 1].Kind is SegmentKind.Link ? at - 1 : at;
    }

    private bool MayHead(in Segment segment) => IsProper(segment) || !NounFollows(segment.End);

    /// <summary>A name in its own right, not the noun for an office ("the government").</summary>
    private bool IsProper(in Segment segment) => segment.Name!.NeedsCapital || segment.Name.Exact is not null || text[segment.First].IsCapital || text[segment.End - 1].IsCapital;

    private bool NounFollows(int token) => token < text.Count && text[token] is { Kind: TokenKind.Word, IsCapital: false } next && next.Is(WordClass.Noun | WordClass.Adjective)
        && !next.Is(WordClass.AnyVerb | WordClass.Preposition | WordClass.Adverb | WordClass.Coordinator | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative);

    private static MentionType TypeOf(in Segment segment, in NameCore core) => core.HasNumber && segment.Name!.Entities[0].Type is MentionType.Force ? MentionType.Unit : segment.Name!.Entities[0].Type;

    /// <summary>The type of name that a word ends here; null where it is only a part of it.</summary>
    private MentionType? Ends(in Segment segment, in NameCore core)
    {
        var capital = text[segment.First].IsCapital;
        if (segment.IsHead(NameTypes.Unit) && (core.HasNumber || core.HasQuote || (capital && core.HasCapitals && !segment.IsHead(NameTypes.Organisation)))) return MentionType.Unit;
        if (segment.IsHead(NameTypes.Force))
        {
            if (capital && segment.IsHead(NameTypes.Organisation) && !core.HasNation) return MentionType.Organisation;
            if (core.HasNumber && segment.IsPart(NameTypes.Unit)) return null;
            return !capital && segment.Word!.IsLast && NounFollows(segment.End) ? null : MentionType.Force;
        }
        if (segment.IsHead(NameTypes.Organisation)) return core.HasNumber && segment.IsPart(NameTypes.Unit) ? null : MentionType.Organisation;
        if (segment.IsHead(NameTypes.Facility)) return MentionType.Facility;
        if (segment.IsHead(NameTypes.Outlet)) return MentionType.Outlet;
        return null;
    }

    private bool IsName(in NameCore core)
    {
        var head = segments[core.Head];
        if (head.Kind is SegmentKind.Model or SegmentKind.Known) return true;
        if (head.Kind is SegmentKind.Entity) return IsProper(head) || core.HasNation || HasOwner(core);
        return core.Type switch
        {
            MentionType.Unit => true,
            MentionType.Force => core.HasNation || HasOwner(core) || (core.HasCapitals && text[head.First].IsCapital),
            MentionType.Organisation => core.HasNation || core.HasCapitals || core.HasQuote || HasOwner(core),
            MentionType.Facility => core.HasCapitals || core.HasQuote || HasOwner(core),
            _ => false,
        };
    }

    /// <summary>Before the head stands a word of allegiance, or the name of whoever it belongs to.</summary>
    private bool HasOwner(in NameCore core)
    {
        for (var i = core.From; i < core.Head; i++)
        {
            if (segments[i].Side is not null || segments[i].Kind is SegmentKind.Entity or SegmentKind.Known) return true;
        }
        return false;
    }

    private bool HasRegion(in NameCore core)
    {
        if (segments[core.Head] is { Kind: SegmentKind.Entity } known)
        {
            // "Kharkiv Oblast Administration", but not "Donetsk People's Republic"
            return lexicon.SideOf(text[known.First].Word) is { Kind: null } && lexicon.Language.Heads.Match(text.Tokens, known.End - 1, out var head) > 0 && ((head.Heads | head.CapitalHeads) & NameTypes.Organisation) != 0;
        }
        for (var i = core.From; i < core.Head; i++)
        {
            if (segments[i].Kind is SegmentKind.Capital || segments[i].Side is { Kind: null }) return core.Type is MentionType.Organisation;
        }
        return false;
    }

    /// <summary>"Ukrainian outlet Suspilne": a noun for an outlet, then its name.</summary>
    private OtherFinding? Outlet(in NameCore core, int limit, out int next)
    {
        next = core.Head + 1;
        var end = next;
        while (end < limit && end - next < 4 && segments[end].Kind is SegmentKind.Capital or SegmentKind.Given or SegmentKind.Quote or SegmentKind.Entity or SegmentKind.Known or SegmentKind.Word
            && !(segments[end].Kind is SegmentKind.Word && !(end > next && text[segments[end].First].IsCapital))
            && !(end > next && segments[end - 1].Kind is SegmentKind.Quote or SegmentKind.Entity)) end++;
        if (end == next) return null;
        var mention = new NameMention(segments[core.From].First, segments[end - 1].End, segments[next].First, MentionType.Outlet, identities.Outlet(core, next, end), TraceOf(core));
        next = end;
        return new OtherFinding(mention, null, false);
    }

    /// <summary>"(SBU)" after a name makes the abbreviation mean it from now on.</summary>
    private void Abbreviate(in NameCore core, Identity who)
    {
        for (var i = core.From; i < core.End; i++)
        {
            if (segments[i].Kind is not SegmentKind.Bracket || segments[i].End - segments[i].First != 3) continue;
            var inner = text.TextOf(segments[i].First + 1);
            if (inner.Length > 1 && inner[1..].ContainsAnyInRange('A', 'Z') && !segments[i - 1].IsPart(NameTypes.Unit)) cast.Abbreviate(inner.ToString(), who);
        }
    }

    private Trace TraceOf(in NameCore core)
    {
        var head = segments[core.Head];
        var line = head.Name?.Entities[0].Line ?? head.Word?.Line ?? default;
        return new Trace($"name.{RuleOf(core.Type)}{(head.Kind is SegmentKind.Word ? ".head" : "")}", line);
    }

    private static string RuleOf(MentionType type) => type switch
    {
        MentionType.Organisation => "organisation",
        MentionType.Force => "force",
        MentionType.Unit => "unit",
        MentionType.Outlet => "outlet",
        MentionType.Facility => "facility",
        MentionType.Equipment => "equipment",
        _ => "name",
    };
}
