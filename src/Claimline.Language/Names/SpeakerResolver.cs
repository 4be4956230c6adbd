using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Tells whom a noun phrase that speaks means, given what the text spoke of before it.</summary>
internal sealed class SpeakerResolver(TokenizedText text, NameLexicon lexicon, FoundNames names, Recall recall, Identity publisher)
{
    private const WordClass NoNoun = WordClass.Preposition | WordClass.To | WordClass.AnyVerb | WordClass.Adverb;

    private readonly UnnamedSources unnamed = new(text, lexicon, names, recall);
    private readonly Cast cast = names.Cast;

    /// <summary>The one meant by the tokens from <paramref name="first"/> to <paramref name="last"/>; null where nobody is ("which", of an act).</summary>
    /// <param name="name">Index of a name before or in the phrase, from which to look.</param>
    /// <param name="read">How many names stand before the phrase.</param>
    public Identity? Resolve(int first, int last, int name, int read)
    {
        var phrase = SpeakerWords.Read(text, lexicon.Language.Sources, names.Mentions, name, first, last, lexicon.Language.Links.Of);
        if (phrase.Body == phrase.Last && IsPronoun(phrase, read, out var who)) return who;
        if (phrase.HeadEnd == phrase.First + 1 && text[phrase.First].Is(WordClass.Pronoun) && phrase.Last > phrase.HeadEnd && IsPronoun(phrase with { Last = phrase.First }, read, out who))
            return who is null ? null : With(who, phrase, read);
        if (NamedBeside(phrase) is { } named) return named;
        who = Named(phrase);
        if (who is null && Country(phrase) is { } country) who = country;
        if (who is null)
        {
            var noun = unnamed.NounOf(phrase);
            if (noun is null && text[phrase.Body] is { IsCapital: false } start && start.Is(NoNoun) && !start.Is(WordClass.Noun | WordClass.Adjective)) return null;
            who = noun is { } found ? unnamed.Resolve(phrase, found.Noun, found.First) : Known(phrase) ?? AtEnd(phrase) ?? unnamed.Plain(phrase);
            if (noun is null) return who;
        }
        return With(who, phrase, read);
    }

    private bool IsPronoun(in SpeakerWords phrase, int read, out Identity? who)
    {
        who = null;
        var one = phrase.First == phrase.Last;
        switch (lexicon.Language.Sources.UseOf(text[phrase.Last].Word))
        {
            case PronounUse.He:
                who = recall.Last(i => IsOnePerson(i) && i.Gender is not Gender.Female);
                return true;
            case PronounUse.She:
                who = recall.Last(i => IsOnePerson(i) && i.Gender is not Gender.Male);
                return true;
            case PronounUse.They:
                who = recall.Last(static i => i.IsMany) ?? recall.Last(i => !IsOnePerson(i));
                return true;
            case PronounUse.It:
                who = recall.Last(i => !IsOnePerson(i) && !i.IsMany);
                return true;
            case PronounUse.We:
                who = publisher;
                return true;
            case PronounUse.Relative:
                who = Antecedent(phrase.Last, read);
                return true;
            case PronounUse.Definite or PronounUse.Possessive when one:
                return true;
            default:
                return false;
        }
    }

    /// <summary>Before "who" and "which": the name or speaking phrase that ends there.</summary>
    private Identity? Antecedent(int relative, int read)
    {
        var end = relative > 0 && text[relative - 1].Kind is TokenKind.Comma ? relative - 1 : relative;
        if (read > 0 && names.Mentions[read - 1] is { Who: { } who } mention && mention.End == end) return who;
        return text[relative].Word == lexicon.Language.Links.Who ? recall.Last(i => i.IsMany || IsOnePerson(i)) : null;
    }

    private bool IsOnePerson(Identity identity) => !identity.IsMany
        && (identity.Type is MentionType.Person || (identity.Type is null && lexicon.Language.Sources.KindOf(identity.Kind).What is SourceNature.Person));

    /// <summary>"A member of the council, Ivan ..." and "Presidential Aide and former Secretary Nikolai ..." mean the person, of whom the phrase tells more.</summary>
    private Identity? NamedBeside(in SpeakerWords phrase)
    {
        for (var i = phrase.Name; i < names.Mentions.Count && names.Mentions[i].First <= phrase.Last; i++)
        {
            var name = names.Mentions[i];
            if (name is not { Type: MentionType.Person, Who: { } who } || name.First <= phrase.Body || (name.End != phrase.Last + 1 && text[name.End].Kind is not TokenKind.OpenBracket)) continue;
            var before = text[name.First - 1];
            var aside = before.Kind is TokenKind.Comma && phrase.HeadEnd < name.First;
            var joined = before.Is(WordClass.Coordinator) && phrase is { Use: PronounUse.None } && phrase.HeadEnd == name.First - 1 && name.NameFirst > name.First;
            // "Commander of Forces in the South General Sergei ..."
            joined |= phrase is { Use: PronounUse.None } && phrase.HeadEnd < name.First && text[phrase.HeadEnd].Is(WordClass.Preposition) && name.NameFirst > name.First;
            if (!(aside || joined) || unnamed.NounOf(phrase) is not { Noun.Number: Grammatical.One } found) return aside ? who : null;
            unnamed.Describe(who, phrase, found.Noun, name.First - 2);
            return who;
        }
        return null;
    }

    private Identity? Named(in SpeakerWords phrase)
    {
        Identity? head = null;
        for (var i = phrase.Name; i < names.Mentions.Count && names.Mentions[i].First < phrase.HeadEnd; i++)
        {
            if (names.Mentions[i] is { Who: { } who } name && name.End == phrase.HeadEnd && name.Type is not MentionType.Nationality) head = who;
        }
        return head;
    }

    /// <summary>A state that speaks under its own name or its capital's.</summary>
    private Identity? Country(in SpeakerWords phrase)
    {
        if ((lexicon.FlagsOf(text[phrase.Body].Word) & NameFlags.Nation) == 0 || !text[phrase.Body].IsCapital) return null;
        var length = lexicon.Language.Nations.Match(text.Tokens, phrase.Body, out var word);
        if (length != phrase.HeadEnd - phrase.Body || word.Kind is NationWordKind.Adjective && word.Nation.Name != text.SpanOf(phrase.Body, phrase.HeadEnd - 1).Of(text.Text) && word.Exact is null) return null;
        return word.Kind is NationWordKind.People ? null : cast.Country(word.Nation);
    }

    /// <summary>A noun of which the data know nothing, but the text spoke before ("the center"); or a surname.</summary>
    private Identity? Known(in SpeakerWords phrase)
    {
        if (phrase.HeadEnd <= phrase.Last) return null;
        var own = text[phrase.HeadEnd - 1].Word;
        if (phrase.Use is PronounUse.Definite && own != 0 && unnamed.Meant(phrase, phrase.HeadEnd - 1, null, null, null, several: false) is { } meant) return meant;
        return cast.BySurname(text.TextOf(phrase.HeadEnd - 1));
    }

    /// <summary>A name that ends the phrase after a noun of which nothing is known ("polling organization Levada").</summary>
    private Identity? AtEnd(in SpeakerWords phrase)
    {
        for (var i = phrase.Name; i < names.Mentions.Count && names.Mentions[i].First <= phrase.Last; i++)
        {
            if (names.Mentions[i] is { Who: { } who } name && name.End == phrase.Last + 1 && (name.Type is MentionType.Person || (name.First > phrase.Body && text[name.First - 1].Is(WordClass.Noun)))) return who;
        }
        return null;
    }

    /// <summary>This one, or together with another that "and" joins to it.</summary>
    private Identity With(Identity who, in SpeakerWords phrase, int read)
    {
        var at = phrase.HeadEnd;
        while (at < phrase.Last && text[at].Kind is TokenKind.Comma) at++;
        if (at >= phrase.Last || !text[at].Is(WordClass.Coordinator)) return who;
        var rest = SpeakerWords.Read(text, lexicon.Language.Sources, names.Mentions, phrase.Name, at + 1, phrase.Last, lexicon.Language.Links.Of);
        // "the statements of both": what they said shows, not they
        if (unnamed.NounOf(rest) is { Noun.Number: Grammatical.Mass } said && unnamed.IsPossessed(rest, said.First)) return unnamed.Resolve(phrase with { HeadEnd = rest.HeadEnd }, said.Noun, said.First);
        var isSpeaker = Named(rest) is not null || (unnamed.NounOf(rest) is { } noun && (noun.Noun.Number is not Grammatical.One || rest.Use is not PronounUse.None));
        return isSpeaker && Resolve(at + 1, phrase.Last, phrase.Name, read) is { } other && other != who ? cast.Joint(who, other) : who;
    }
}
