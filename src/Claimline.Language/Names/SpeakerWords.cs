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
        while (last > first && text[last].Kind is TokenKind.Possessive or TokenKind.Comma) last--;
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
        var isOneOf = use is PronounUse.New && body > first && body < last && text[body].Word == of;
        if (isOneOf)
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
            if (end > body && EndsHead(text, names, next, end)) break;
            end++;
        }
        return new SpeakerWords(first, last, body, Math.Min(end, last + 1), use, name, isOneOf);
    }

    private static bool EndsHead(TokenizedText text, IReadOnlyList<NameMention> names, int name, int at)
    {
        ref readonly var token = ref text[at];
        if (token.Kind is not TokenKind.Word) return token.Kind is not (TokenKind.Possessive or TokenKind.Number or TokenKind.Ordinal or TokenKind.OpenQuote or TokenKind.CloseQuote);
        if (token.IsCapital) return false;
        // "Russian and Ukrainian sources" share the head that follows
        if (token.Is(WordClass.Coordinator)) return !(name > 0 && names[name - 1] is { Type: MentionType.Nationality } nation && nation.End == at);
        return token.Is(WordClass.Preposition | WordClass.Relative) || (token.Is(WordClass.VerbGerund | WordClass.VerbParticiple) && !token.Is(WordClass.Noun | WordClass.Adjective));
    }
}
