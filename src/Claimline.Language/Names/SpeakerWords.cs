using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>A noun phrase that speaks, taken apart: from token <paramref name="First"/> to <paramref name="Last"/> inclusive.</summary>
/// <param name="HeadEnd">The token after its head, before any "of", "within", comma or participle.</param>
/// <param name="Use">What its determiner makes of it; <see cref="PronounUse.None"/> without one.</param>
/// <param name="Body">The first token after determiners.</param>
/// <param name="IsOneOf">"one of the soldiers".</param>
/// <param name="Name">Index of the first name that ends inside the phrase; where it holds none, that of the next.</param>
internal readonly record struct SpeakerWords(int First, int Last, int Body, int HeadEnd, PronounUse Use, int Name, bool IsOneOf)
{
    public static SpeakerWords Read(TokenizedText text, SourceWords words, IReadOnlyList<NameMention> names, int name, int first, int last, int of)
    {
        while (name < names.Count && names[name].End <= first) name++;
        while (last > first && text[last].Kind is TokenKind.Possessive or TokenKind.Comma or TokenKind.CloseQuote) last--;
        // "Finally, the ministry", "not the ministry", "on imagery"
        while (first < last && !(name < names.Count && names[name].First == first) && text[first] is var start && (start.Kind is TokenKind.Comma or TokenKind.OpenQuote
            || (start.Is(WordClass.Negation | WordClass.Preposition) && !start.Is(WordClass.Adjective | WordClass.Noun)) || (start.Is(WordClass.Adverb) && text[first + 1].Kind is TokenKind.Comma))) first++;
        var use = PronounUse.None;
        var body = first;
        while (body < last && !(name < names.Count && names[name].First == body)
            && words.UseOf(text[body].Word) is var told and (PronounUse.Definite or PronounUse.New or PronounUse.Some or PronounUse.Possessive))
        {
            // "the other milblogger" is another one
            if (use is PronounUse.None || told is PronounUse.New) use = told;
            body++;
        }
        // "one of the captured soldiers" is a new soldier
        var isPart = use is PronounUse.New or PronounUse.Some && body > first && body < last && text[body].Word == of;
        if (isPart)
        {
            body++;
            while (body < last && words.UseOf(text[body].Word) is PronounUse.Definite or PronounUse.Possessive) body++;
        }
        var end = body;
        var next = name;
        while (end <= last)
        {
            while (next < names.Count && names[next].End <= end) next++;
            if (next < names.Count && names[next].First <= end)
            {
                end = names[next].End;
                continue;
            }
            if (end > body && EndsHead(text, names, next, end, of)) break;
            end++;
        }
        return new SpeakerWords(first, last, body, Math.Min(end, last + 1), use, name, isPart && use is PronounUse.New);
    }

    private static bool EndsHead(TokenizedText text, IReadOnlyList<NameMention> names, int name, int at, int of)
    {
        ref readonly var token = ref text[at];
        if (token.Kind is not TokenKind.Word) return token.Kind is not (TokenKind.Possessive or TokenKind.Number or TokenKind.Ordinal or TokenKind.OpenQuote or TokenKind.CloseQuote);
        if (token.IsCapital) return false;
        // "Russian and Ukrainian sources" share the head that follows
        if (token.Is(WordClass.Coordinator))
        {
            var shared = (name > 0 && names[name - 1] is { Type: MentionType.Nationality } nation && nation.End == at) || (text[at - 1].Is(WordClass.Adjective) && at + 1 < text.Count && text[at + 1].Is(WordClass.Adjective));
            return !shared;
        }
        var next = at + 1 < text.Count ? text[at + 1] : default;
        // "Republic of Tatarstan authorities", "remotely sensed data"
        if (token.Is(WordClass.Preposition)) return !(token.Word == of && text[at - 1].IsCapital && next.IsCapital);
        if (token.Is(WordClass.Relative)) return true;
        if (token.Is(WordClass.Noun | WordClass.Adjective)) return false;
        return token.Is(WordClass.VerbGerund) || (token.Is(WordClass.VerbParticiple) && !(next.Is(WordClass.Noun) && !next.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Adverb)));
    }
}
