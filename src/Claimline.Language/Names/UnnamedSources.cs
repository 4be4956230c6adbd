using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Sources without a name: a new one each time ("a Russian milblogger"), one meant before ("the channel"), or a class ("Russian milbloggers").</summary>
internal sealed class UnnamedSources(TokenizedText text, NameLexicon lexicon, FoundNames names, Recall recall)
{
    private const int LongestNoun = 4;

    private readonly SourceWords words = lexicon.Language.Sources;
    private readonly Cast cast = names.Cast;

    /// <summary>The noun at the end of the head, and where it begins; null where no noun for sources stands there.</summary>
    public (SourceNoun Noun, int First)? NounOf(in SpeakerWords phrase)
    {
        for (var first = Math.Max(phrase.Body, phrase.HeadEnd - LongestNoun); first < phrase.HeadEnd; first++)
        {
            if ((lexicon.FlagsOf(text[first].Word) & NameFlags.Speaker) != 0 && words.Nouns.Match(text.Tokens, first, out var noun) == phrase.HeadEnd - first) return (noun, first);
        }
        return null;
    }

    public Identity Resolve(in SpeakerWords phrase, SourceNoun noun, int nounFirst)
    {
        var (party, kind, within) = Allegiance(phrase, noun);
        var lemma = noun.Lemma;
        var own = text[phrase.HeadEnd - 1].Word;
        var several = noun.Number is Grammatical.Many && !phrase.IsOneOf;
        if (phrase.Use is PronounUse.Definite or PronounUse.Possessive && !IsDescribed(phrase) && Meant(phrase, nounFirst, noun, party, within, several) is { } meant) return meant;
        if (phrase.Use is PronounUse.Definite && Holder(phrase, nounFirst) is { } holder) return holder;
        if (noun.Number is Grammatical.Mass && IsPossessed(phrase, nounFirst)) return Class(phrase, noun, kind, party, within);
        if (several)
        {
            // "Milbloggers" alone are those of whom the text has been speaking.
            if (words.KindOf(kind).Has(KindMarks.Alike) && nounFirst == phrase.Body && within is null && phrase.HeadEnd > phrase.Last && party is null
                && recall.Last(i => i.IsMany && i.Within is null && i.Called.Contains(own) && i.Kind == kind) is { } before) return before;
            return Class(phrase, noun, kind, party, within);
        }
        // "one milblogger" after "Russian milbloggers" is one of them
        if (party is null && noun.Number is Grammatical.One && within is null && words.KindOf(kind).Has(KindMarks.Alike)) party = recall.Last(i => i.Kind == kind && i.Called.Contains(lemma))?.Party;
        if (phrase.Use is PronounUse.Definite && noun.Number is Grammatical.One) return Class(phrase, noun, kind, party, within);
        var name = NameOf(phrase, withTail: within is not null);
        var id = within is null ? Slug.Of(name) : Slug.Of($"{within.Id} {noun.Phrase}");
        return Make(cast.Numbered(id), name, kind, party, within, noun, own, many: false);
    }

    /// <summary>A source of which only its words are known.</summary>
    public Identity Plain(in SpeakerWords phrase)
    {
        var name = NameOf(phrase, withTail: true);
        var id = Slug.Of(name);
        if (cast.Find(id) is { } known) return known;
        var (party, kind, within) = Allegiance(phrase, null);
        var identity = new Identity { Id = cast.Unique(id), Name = name, Kind = kind, Party = party, Within = within, Trace = new Trace("source.phrase") };
        cast.Add(identity);
        if (text[phrase.HeadEnd - 1].Word is var own and not 0) identity.Called.Add(own);
        return identity;
    }

    /// <summary>The one meant before by "the channel", "the mayor", "the SBU sources": by its own noun, else by one like it.</summary>
    public Identity? Meant(in SpeakerWords phrase, int nounFirst, SourceNoun? noun, string? party, Identity? within, bool several)
    {
        var own = text[phrase.HeadEnd - 1].Word;
        var modifiers = Modifiers(phrase, nounFirst);
        bool Fits(Identity i) => i.IsMany == several && (party is null || i.Party == party) && (within is null || i == within || i.Within == within)
            && (modifiers is null || modifiers.TrueForAll(m => i.Name.Contains(m, StringComparison.OrdinalIgnoreCase) || i.Roles.Exists(r => r.Contains(m, StringComparison.OrdinalIgnoreCase))));
        if (own != 0 && recall.Last(i => Fits(i) && i.Called.Contains(own)) is { } called) return called;
        if (noun is null || words.KindOf(noun.Kind).Has(KindMarks.Own)) return null;
        return recall.Last(i => Fits(i) && i.Called.Contains(noun.Lemma)) ?? (noun.Number is Grammatical.Mass ? null : recall.Last(i => Fits(i) && i.Type is not null && i.Kind == noun.Kind));
    }

    /// <summary>The person to whom the text gave the office before ("the mayor of ...").</summary>
    private Identity? Holder(in SpeakerWords phrase, int nounFirst)
    {
        var office = text.SpanOf(nounFirst, phrase.HeadEnd - 1).Of(text.Text);
        var of = new List<string>();
        for (var at = phrase.Body; at <= phrase.Last; at++)
        {
            if (text[at] is { IsCapital: true, Kind: TokenKind.Word }) of.Add(text.TextOf(at).ToString());
        }
        return of.Count == 0 ? null : recall.Last(i => i.Type is MentionType.Person
            && i.Roles.Exists(r => r.Contains(office, StringComparison.OrdinalIgnoreCase) && of.TrueForAll(o => r.Contains(o, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Gives a person what the phrase beside the name tells: office, party, kind.</summary>
    public void Describe(Identity who, in SpeakerWords phrase, SourceNoun noun, int last)
    {
        if (last >= phrase.Body && who.Roles.Count == 0) who.Roles.Add(text.SpanOf(phrase.Body, last).Of(text.Text));
        if (phrase.HeadEnd > 0 && text[phrase.HeadEnd - 1].Word is var own and not 0 && !who.Called.Contains(own)) who.Called.Add(own);
        if (who.Entity is not null || who.Kind is not SourceKind.Person) return;
        var (party, kind, _) = Allegiance(phrase, noun);
        who.Party ??= party;
        who.Kind = kind;
        who.SpeaksFor = words.KindOf(kind).SpeaksFor;
    }

    /// <summary>After the head comes what makes it new ("the commander of a battalion"), not only when or where it spoke.</summary>
    private bool IsDescribed(in SpeakerWords phrase) => phrase.HeadEnd <= phrase.Last && text[phrase.HeadEnd].Word == lexicon.Language.Links.Of;

    /// <summary>The words between determiner and noun that must be known of whoever is meant; null where there are none.</summary>
    private List<string>? Modifiers(in SpeakerWords phrase, int nounFirst)
    {
        List<string>? modifiers = null;
        var name = phrase.Name;
        for (var at = phrase.Body; at < nounFirst; at++)
        {
            while (name < names.Mentions.Count && names.Mentions[name].End <= at) name++;
            if (text[at].Kind is TokenKind.Word && !(name < names.Mentions.Count && names.Mentions[name].First <= at)) (modifiers ??= []).Add(text.TextOf(at).ToString());
        }
        return modifiers;
    }

    private Identity Class(in SpeakerWords phrase, SourceNoun noun, string kind, string? party, Identity? within)
    {
        var name = within is not null && phrase.HeadEnd <= phrase.Last && noun.Number is not Grammatical.Mass ? $"{within.Name} {noun.Phrase}" : NameOf(phrase, withTail: true);
        var id = within is not null && noun.Number is not Grammatical.Mass ? Slug.Of($"{within.Id} {noun.Phrase}") : Slug.Of(name);
        return cast.Find(id) ?? Make(cast.Unique(id), name, kind, party, within, noun, text[phrase.HeadEnd - 1].Word, noun.Number is Grammatical.Many);
    }

    private Identity Make(string id, string name, string kind, string? party, Identity? within, SourceNoun noun, int own, bool many)
    {
        var source = words.KindOf(kind);
        var identity = new Identity
        {
            Id = id, Name = name, Kind = kind, Party = cast.PartyFor(kind, party), SpeaksFor = source.SpeaksFor, Within = within, Gender = noun.Gender, IsMany = many, Trace = new Trace("source.noun", noun.Line),
        };
        cast.Add(identity);
        if (!identity.Called.Contains(noun.Lemma)) identity.Called.Add(noun.Lemma);
        if (own != 0 && !identity.Called.Contains(own)) identity.Called.Add(own);
        return identity;
    }

    /// <summary>Party, kind and surrounding organisation, from nationalities, words of allegiance and names in the phrase.</summary>
    private (string? Party, string Kind, Identity? Within) Allegiance(in SpeakerWords phrase, SourceNoun? noun)
    {
        string? party = null, sideParty = null;
        var kind = noun?.Kind ?? SourceKind.Unspecified;
        Identity? within = null;
        var nations = 0;
        for (var i = phrase.Name; i < names.Mentions.Count && names.Mentions[i].First <= phrase.Last; i++)
        {
            var name = names.Mentions[i];
            if (name.Type is MentionType.Nationality)
            {
                // an opponent in the tail tells nothing ("sources on the Ukrainian attack")
                if (name.First >= phrase.HeadEnd && !(nations == 0 && text[phrase.HeadEnd].Word == lexicon.Language.Links.Of && BelongsBy(phrase, name.First))) continue;
                lexicon.Language.Nations.Match(text.Tokens, name.First, out var nation);
                nations++;
                party = nations > 1 && party != cast.PartyOf(nation.Nation.Code) ? null : cast.PartyOf(nation.Nation.Code);
            }
            else if (name.Who is { } who && within is null && (name.First < phrase.HeadEnd || BelongsBy(phrase, name.First)))
            {
                within = who;
            }
        }
        for (var at = phrase.Body; at <= phrase.Last && at < phrase.HeadEnd + 8; at++)
        {
            if ((lexicon.FlagsOf(text[at].Word) & NameFlags.Side) == 0 || lexicon.SideOf(text[at].Word) is not { } side) continue;
            sideParty ??= side.Party;
            if (side.Kind is not null && IsOfficial(kind)) kind = side.Kind;
        }
        if (within is not null && words.KindOf(within.Kind).Has(KindMarks.Binding) && IsOfficial(kind)) kind = within.Kind;
        return (nations > 1 ? party : party ?? within?.Party ?? sideParty, kind, within is { Type: MentionType.Person } ? null : within);
    }

    private bool IsOfficial(string kind) => kind is SourceKind.Organisation or SourceKind.Unspecified || words.KindOf(kind) is { SpeaksFor: "official", Marks: not KindMarks.None } or { SpeaksFor: "official", What: SourceNature.Body };

    /// <summary>Between the head and the name stands only what makes the source part of it ("within the ministry").</summary>
    private bool BelongsBy(in SpeakerWords phrase, int name)
    {
        for (var at = phrase.HeadEnd; at < name; at++)
        {
            if (!text[at].Is(WordClass.Preposition | WordClass.Determiner)) return false;
        }
        return true;
    }

    /// <summary>The noun is somebody's ("the ministry's statement").</summary>
    public bool IsPossessed(in SpeakerWords phrase, int nounFirst)
    {
        for (var at = phrase.Body; at < nounFirst; at++)
        {
            if (text[at].Kind is TokenKind.Possessive) return true;
        }
        return false;
    }

    /// <summary>The phrase's own words without determiners; with its tail ("within the ministry") where that tells which one.</summary>
    private string NameOf(in SpeakerWords phrase, bool withTail)
    {
        var last = phrase.HeadEnd - 1;
        // only what belongs to the head: neither another speaker joined to it nor an aside
        if (withTail && phrase.HeadEnd <= phrase.Last && text[phrase.HeadEnd] is { Kind: TokenKind.Word } tail && !tail.Is(WordClass.Coordinator))
        {
            while (last < phrase.Last && text[last + 1].Kind is not (TokenKind.OpenBracket or TokenKind.Comma)) last++;
        }
        var span = text.SpanOf(phrase.Body, last);
        return string.Join(' ', span.Of(text.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
