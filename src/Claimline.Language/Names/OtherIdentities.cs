using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Tells whom a name that is no person's means: one that the data know, one that the document introduced, or a new one.</summary>
internal sealed class OtherIdentities(TokenizedText text, NameLexicon lexicon, Cast cast, IReadOnlyList<Segment> segments)
{
    public Identity Of(in NameCore core)
    {
        var who = Meant(core);
        who.LastSeen = text[segments[core.From].First].Start;
        return who;
    }

    /// <summary>An outlet named after a noun for it; the words before tell what is not known of it.</summary>
    public Identity Outlet(in NameCore core, int first, int end)
    {
        var who = segments[first].Who;
        if (segments[first].Kind is SegmentKind.Entity) who = cast.Of(segments[first].Name!.Entities[0], null);
        if (who is null)
        {
            var quoted = segments[first].Kind is SegmentKind.Quote;
            var name = quoted ? text.SpanOf(segments[first].First + 1, segments[first].End - 2) : text.SpanOf(segments[first].First, segments[end - 1].End - 1);
            var kind = segments[core.Head].Word!.Kind ?? SourceKind.Outlet;
            for (var i = core.From; i < core.Head; i++)
            {
                if (segments[i].IsPart(NameTypes.Outlet) && segments[i].Word!.Kind is { } told && kind is SourceKind.Outlet) kind = told;
            }
            who = cast.Named(name.Of(text.Text), MentionType.Outlet, kind, PartyOf(core, out _), new Trace("source.outlet", segments[core.Head].Word!.Line));
        }
        who.LastSeen = text[segments[core.From].First].Start;
        return who;
    }

    private Identity Meant(in NameCore core)
    {
        var head = segments[core.Head];
        var nation = core.HasNation ? segments[core.Nation].Nation!.Nation : null;
        if (head.Kind is SegmentKind.Known) return head.Who!;
        var party = PartyOf(core, out var owner);
        if (nation is null && owner is null) (nation, owner) = Tail(core);
        if (head.Kind is SegmentKind.Entity && core.Type is not MentionType.Unit)
        {
            var entity = Choose(head.Name!, nation, party);
            if (!entity.IsGeneric || owner is null) return cast.Of(entity, entity.IsGeneric && nation is null ? NationOf(head) : nation);
            var of = cast.Find(Slug.Of($"{owner.Id} {entity.Id}"));
            return of ?? cast.Add(new Identity
            {
                Id = Slug.Of($"{owner.Id} {entity.Id}"), Name = $"{owner.Name} {entity.Name}", Type = entity.Type, Party = owner.Party, SpeaksFor = owner.SpeaksFor,
                Kind = IsBinding(owner.Kind) ? owner.Kind : entity.Kind!, Trace = new Trace("source.office", entity.Line),
            });
        }
        var start = core.From;
        if (core.Type is MentionType.Unit or MentionType.Organisation)
        {
            // the nationality and its possessive are no part of the name itself
            while (start < core.Head && segments[start].Kind is SegmentKind.Nation or SegmentKind.Possessive) start++;
        }
        var span = text.SpanOf(segments[start].First, segments[core.End - 1].End - 1);
        var name = Plain(span.Of(text.Text));
        if (core.Type is MentionType.Force && nation is not null) name = $"{nation.Adjective} {Plain(text.SpanOf(AfterNation(core), segments[core.End - 1].End - 1).Of(text.Text))}";
        else if (core.Type is MentionType.Organisation && nation is not null) name = $"{nation.Adjective} {name}";
        if (core.Type is MentionType.Unit && party is null) party = lexicon.UnitOf(Slug.Of(name))?.Party;
        if (core.Type is MentionType.Organisation && lexicon.Entities.Find(name) is { } listed) return cast.Of(Choose(listed, nation, party), nation);
        var kind = head.Word?.Kind ?? SourceKind.Military;
        if (core.Type is MentionType.Organisation && (SideKind(core) ?? (owner is not null && IsBinding(owner.Kind) ? owner.Kind : null)) is { } told) kind = told;
        return cast.Named(name, core.Type, kind, party, TraceOf(core));
    }

    /// <summary>The country that the name of a state's own service tells ("Foreign Ministry" of none): none here.</summary>
    private static Nation? NationOf(in Segment head) => head.Nation?.Nation;

    private int AfterNation(in NameCore core)
    {
        var after = core.Nation + 1;
        if (segments[after].Kind is SegmentKind.Possessive) after++;
        return segments[after].First;
    }

    /// <summary>Among namesakes: that of the nation or party beside the name, else the one the document spoke of last, else the first of the data.</summary>
    private Entity Choose(EntityName name, Nation? nation, string? party)
    {
        if (name.Entities.Count == 1 && nation is null) return name.Entities[0];
        var wanted = nation is not null ? cast.PartyOf(nation.Code) : party;
        Entity? generic = null, last = null;
        var seen = -1;
        foreach (var entity in name.Entities)
        {
            if (entity.IsGeneric)
            {
                generic = entity;
                continue;
            }
            if (nation is not null && (entity.Side == nation.Code || (wanted != "none" && cast.PartyOf(entity.Side) == wanted))) return entity;
            if (nation is null && wanted is not null && cast.PartyOf(entity.Side) == wanted) return entity;
            if (cast.Find(entity.Id) is { } known && known.LastSeen > seen)
            {
                seen = known.LastSeen;
                last = entity;
            }
        }
        if (wanted is not null && generic is not null) return generic;
        return last ?? generic ?? name.Entities[0];
    }

    /// <summary>Whose an office is by its "of" phrase: "General Staff of the Armed Forces of Ukraine".</summary>
    private (Nation? Nation, Identity? Owner) Tail(in NameCore core)
    {
        for (var i = core.Head + 1; i < core.End; i++)
        {
            if (segments[i].Kind is SegmentKind.Nation) return (segments[i].Nation!.Nation, null);
            if (segments[i].Kind is SegmentKind.Known) return (null, segments[i].Who);
            if (segments[i].Kind is SegmentKind.Entity && segments[i].Name!.Entities[0] is { IsGeneric: false, Type: MentionType.Organisation } entity) return (null, cast.Of(entity, null));
        }
        return (null, null);
    }

    private string? PartyOf(in NameCore core, out Identity? owner)
    {
        owner = null;
        string? party = core.HasNation ? cast.PartyOf(segments[core.Nation].Nation!.Nation.Code) : null;
        for (var i = core.From; i < core.Head; i++)
        {
            if (segments[i].Kind is SegmentKind.Entity && segments[i].Name!.Entities[0] is { Type: not (MentionType.Facility or MentionType.Equipment or MentionType.Person) } entity) owner = cast.Of(entity, null);
            else if (segments[i].Kind is SegmentKind.Known) owner = segments[i].Who;
            party ??= segments[i].Side?.Party;
        }
        return party ?? owner?.Party;
    }

    private string? SideKind(in NameCore core)
    {
        for (var i = core.From; i < core.End; i++)
        {
            if (segments[i].Side?.Kind is { } kind) return kind;
        }
        return null;
    }

    /// <summary>A name without what stands in brackets, and with single spaces.</summary>
    private static string Plain(string name)
    {
        for (var open = name.IndexOf('(', StringComparison.Ordinal); open >= 0; open = name.IndexOf('(', StringComparison.Ordinal))
        {
            var close = name.IndexOf(')', open);
            name = close < 0 ? name[..open] : name[..open].TrimEnd() + name[(close + 1)..];
        }
        return string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('“', '”', '"');
    }

    private bool IsBinding(string kind) => lexicon.Language.Sources.KindOf(kind).Has(KindMarks.Binding);

    private Trace TraceOf(in NameCore core) => new("source.name", segments[core.Head].Word?.Line ?? segments[core.Head].Name?.Entities[0].Line ?? default);
}
