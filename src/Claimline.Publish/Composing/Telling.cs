using System.Globalization;
using System.Text.RegularExpressions;
using Claimline.Language;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Sources;

namespace Claimline.Publish.Composing;

/// <summary>Puts a statement into a sentence: who, with which verb, to whom, citing whom, when, and what; no stronger than its document.</summary>
internal sealed partial class Telling(PublicationData data, Edition edition)
{
    private static readonly string[] Past = ["said", "told", "found", "wrote", "saw"];
    private static readonly char[] Around = [' ', ',', ';', ':', '.', '—', '-'];
    private static readonly string[] Articles = ["a ", "an ", "one ", "another "];

    // Whom they mean stands in another sentence.
    private static readonly string[] Pronouns = ["he", "she", "they", "it", "which", "that", "this", "these", "those", "who"];

    /// <summary>A verb at the head of words that were cut off from their subject.</summary>
    [GeneratedRegex(@"^(is|are|was|were|means|meant|has|had|have|will|would|can|could|may|might|should|does|did)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Headless { get; }

    [GeneratedRegex(@"^[a-z]+ed$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainPast { get; }

    [GeneratedRegex(@"^[a-z]+ed( [a-z]+){1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PastPhrase { get; }

    /// <summary>Markers of the document's own notes within its words.</summary>
    [GeneratedRegex(@"\s*\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker { get; }

    /// <summary>A conjunction that joined what followed in the document.</summary>
    [GeneratedRegex(@",?\s+(and|but|while|though|although|as)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ending { get; }

    /// <summary>What goes on behind a comma, a dash or a contrast: told in reported speech it would seem to be the product's own word.</summary>
    [GeneratedRegex(@"[—–]|\s-\s|\sbut\s|\s(and|or)\s(\w+s\s)?that\s|\sand\s\w+ed\s|,\s(though|although|which|who|whom|whose|where|whereas|while|despite|likely|however|so|and|or|nor|as|since|because|unless|\w+ing)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GoingOn { get; }

    /// <summary>Of himself a publisher speaks in his own words.</summary>
    [GeneratedRegex(@"\b([Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|[Mm]e)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstPerson { get; }

    /// <summary>A word that joined the sentence to the one in front of it.</summary>
    [GeneratedRegex(@"^(However|Additionally|Moreover|Furthermore|Therefore|Meanwhile|Nevertheless|Nonetheless|Consequently|Similarly|Instead|Still|Notably), ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening { get; }

    /// <summary>Sources already told of in this paragraph, which need not be told in full again.</summary>
    public sealed class Introduced
    {
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private readonly HashSet<string> publishers;

        /// <param name="publishers">Publishers already told of anywhere in the product.</param>
        public Introduced(HashSet<string> publishers) => this.publishers = publishers;

        private readonly Dictionary<string, string> phrases = new(StringComparer.OrdinalIgnoreCase);

        public bool IsFirst(string key) => keys.Add(key);

        /// <summary>Nobody else is called so in this paragraph.</summary>
        public bool IsOnlyOne(string phrase, string key) => phrases.TryAdd(phrase, key) || phrases[phrase] == key;

        public bool IsFirstOfPublisher(string key) => publishers.Add(key);
    }

    /// <summary>One sentence of a statement, or of several that one source makes in one sentence; without its stop, small where no name begins it.</summary>
    public string Clause(IReadOnlyList<DayStatement> statements, Introduced introduced)
    {
        var first = statements[0];
        if (first.CueIsInside) return Lowered(first);
        // What another source says in the same words, its document tells in passing.
        if (statements is [_, var same] && same.Words == first.Words && Speaker(same, introduced) is { } other) return $"{Clause([first], introduced)}, as {other} {Verb(same)}{DateWithin(same).TrimEnd(',')}";
        if (Speaker(first, introduced) is not { } speaker) return Unowned(first);
        var via = first.Via.Count > 0 ? $", citing {string.Join(" and ", first.Via)}," : "";
        var told = $"{speaker}{via} {Verb(first)}{DateWithin(first)}{Content(first)}";
        for (var i = 1; i < statements.Count; i++)
        {
            var before = i == statements.Count - 1 ? statements.Count > 2 ? ", and" : " and" : ",";
            told += statements[i].Cue == first.Cue ? $"{before}{(statements[i].Link.Length > 0 ? Content(statements[i]) : $" {VerbAlone(statements[i])}{Content(statements[i])}")}" : $"{before} {VerbAlone(statements[i])}{Content(statements[i])}";
        }
        return told;
    }

    /// <summary>A clause as a sentence, with a capital and a stop.</summary>
    public static string Sentence(string clause)
    {
        var text = clause.TrimEnd(' ', ',', ';', ':', '.');
        text = $"{char.ToUpperInvariant(text[0])}{text[1..]}";
        return text[^1] switch
        {
            '?' or '!' => text,
            '”' => $"{text[..^1]}.”",
            _ => $"{text}.",
        };
    }

    /// <summary>The words of a content, made whole where they were cut out of a sentence.</summary>
    public static string Words(DayStatement statement)
    {
        var words = Ending.Replace(Marker.Replace(statement.Words, "").Trim(Around), "").Trim(Around);
        if (Count(words, '“') > Count(words, '”') && Count(words, '"') == 0) words += "”";
        if (Count(words, '(') > Count(words, ')')) words += ")";
        if (Count(words, '"') % 2 == 1 && Count(words, '“') == Count(words, '”')) words += "\"";
        return words;
    }

    /// <summary>How a document calls the source of a statement; his name where it has but a pronoun, and null where it names nobody.</summary>
    public static string? Named(DayStatement statement) => statement.Called is not { } called || !Pronouns.Contains(called, StringComparer.OrdinalIgnoreCase) ? statement.Called : statement.Source.IsNamed ? statement.Source.Name : null;

    /// <summary>A source's name with the article that its document gives it; none before a person's, whose office may have one.</summary>
    public static string WithArticle(SourceIdentity source, string? called) =>
        source.Roles.Count == 0 && called?.StartsWith("the ", StringComparison.OrdinalIgnoreCase) == true && !source.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !(called.Length > source.Name.Length + "the ".Length && called.EndsWith(source.Name, StringComparison.Ordinal)) ? $"the {source.Name}" : source.Name;

    /// <summary>A name that tells what somebody is, and so takes an article: "Institute for ...".</summary>
    public static bool IsDescribed(string name) => name.Contains(" of ", StringComparison.Ordinal) || name.Contains(" for ", StringComparison.Ordinal);

    private static int Count(string text, char sign) => text.AsSpan().Count(sign);

    private static string Lowered(DayStatement statement)
    {
        var all = Words(statement);
        var words = Opening.Replace(all, "");
        if (words.Length < all.Length && (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(words[0]))) return words;
        return statement.IsCapitalisedByPlace && words.Length == all.Length && words.Length > 1 ? $"{char.ToLowerInvariant(words[0])}{words[1..]}" : words;
    }

    private string Content(DayStatement statement)
    {
        if (statement.IsPublisher && Words(statement) is var words && (FirstPerson.IsMatch(words) || statement.Cue is null && GoingOn.IsMatch(words))) return $": “{words.Replace('“', '‘').Replace('”', '’').Replace('"', '\'')}”";
        // "Posted footage showing": what the document joined by "of" follows at once.
        if (IsShowing(statement)) return $" {Lowered(statement)}";
        if (statement is { Subject: { } subject, Link: "" } && Headless.IsMatch(statement.Words)) return $" that {subject} {Lowered(statement)}";
        var link = statement.IsPublisher || (statement.Cue is null && !statement.IsReworded) ? data.StanceOf(statement.Stance).Link ?? "" : statement.Link;
        return link.Length > 0 ? $" {link} {Lowered(statement)}" : $" {Lowered(statement)}";
    }

    private static string Unowned(DayStatement statement)
    {
        if (statement.Cue is { } adverb && adverb.EndsWith("ly", StringComparison.Ordinal))
            return statement.Subject is { } subject ? $"{subject} {adverb} {Lowered(statement)}" : $"reportedly, {Lowered(statement)}";
        if (statement.Link is "of" or "about" or "on") return $"there were reports {statement.Link} {Lowered(statement)}";
        return $"it was {statement.Stance switch { Stance.Claim => "claimed", Stance.State => "stated", _ => "reported" }} that {Lowered(statement)}";
    }

    private static string? Speaker(DayStatement statement, Introduced introduced)
    {
        var source = statement.Source;
        if (statement.IsPublisher)
        {
            var name = IsDescribed(source.Name) && !source.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? $"the {source.Name}" : source.Name;
            if (statement.Publisher is not { } called || called == source.Name) return name;
            return introduced.IsFirstOfPublisher(source.Key) ? $"{name} ({called})" : called;
        }
        if (Named(statement) is not { } phrase) return null;
        // A family name alone is no introduction.
        if (source.IsNamed && !phrase.Contains(' ', StringComparison.Ordinal) && source.Name.EndsWith(phrase, StringComparison.Ordinal)) phrase = source.Name;
        // Whom a link alone names is told of as his document tells of him, where no other one is.
        var isNamed = source.IsNamed && (!introduced.IsOnlyOne(phrase, source.Key) || phrase.Contains(source.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase));
        if (introduced.IsFirst($"{statement.Key.Document}/{source.Key}") || source.Kind is "evidence") return phrase;
        if (statement.Again is { } again && !isNamed) return again;
        if (isNamed) return WithArticle(source, phrase);
        foreach (var article in Articles)
        {
            if (!phrase.StartsWith(article, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = phrase[article.Length..];
            return $"the {(rest.IndexOf(" and ", StringComparison.Ordinal) is > 0 and var end ? rest[..end] : rest)}";
        }
        return phrase;
    }

    private string Verb(DayStatement statement)
    {
        if (statement.To is { } to) return $"told {to}";
        if (statement.Stance is Stance.Show && statement.Source.Kind is "evidence") return statement.Said is { } day ? $"published {Date(day)} {Shows(statement)}" : Shows(statement);
        return VerbAlone(statement);
    }

    private string VerbAlone(DayStatement statement)
    {
        if (statement.To is { } to) return $"told {to}";
        if (statement.Stance is Stance.Show && statement.Source.Kind is "evidence") return Shows(statement);
        if (statement.Cue is { } cue && !statement.IsPublisher && (PlainPast.IsMatch(cue) || Past.Contains(cue, StringComparer.Ordinal))) return cue;
        // "published footage on Monday showing": the day stands before what is shown.
        if (IsShowing(statement)) return $"{statement.Cue}{(statement.Said is { } day ? $" {Date(day)}" : "")} showing";
        if (statement.Stance is Stance.Show) return "showed";
        // "Expressed support" for something.
        if (statement.Cue is { } phrase && statement.Link.Length > 0 && PastPhrase.IsMatch(phrase)) return phrase;
        var (verb, _, alone) = data.StanceOf(statement.Stance);
        return statement.Link.Length == 0 && !statement.IsPublisher ? alone ?? verb : verb;
    }

    private static bool IsShowing(DayStatement statement) => statement is { Stance: Stance.Show, IsPublisher: false, Source.Kind: not "evidence", Cue: { } cue } && cue.Contains(' ', StringComparison.Ordinal);

    private static string Shows(DayStatement statement) => statement.Called is { } called && (called.EndsWith('s') || called.Contains(" and ", StringComparison.Ordinal)) ? "show" : "shows";

    private string DateWithin(DayStatement statement) => statement.Said is { } day && statement.Stance is not Stance.Show ? $" {Date(day)}" : "";

    /// <summary>"on June 30", "on June 27 and 28", "in November 2024": with the year where the edition's own would not be meant.</summary>
    internal string Date(PartialDate date)
    {
        var culture = CultureInfo.InvariantCulture;
        var year = date.First.Year != edition.Date.Year;
        if (date.First == date.Last) return year ? date.First.ToString("'on 'MMMM d, yyyy,", culture) : date.First.ToString("'on 'MMMM d", culture);
        if (date.Edtf.Length == 4) return $"in {date.Edtf}";
        if (date.Edtf.Length == 7 && int.TryParse(date.Edtf[5..], out var part))
            return part > 12 ? $"in {(part switch { 21 => "spring", 22 => "summer", 23 => "autumn", _ => "winter" })} {date.Edtf[..4]}" : date.First.ToString("'in 'MMMM yyyy", culture);
        var end = date.First.Month == date.Last.Month ? date.Last.ToString(" d", culture).Trim() : date.Last.ToString("MMMM d", culture);
        var between = date.Last.DayNumber - date.First.DayNumber == 1 ? "on {0} and {1}" : "between {0} and {1}";
        return string.Format(culture, between, date.First.ToString("MMMM d", culture), end) + (year ? date.Last.ToString(", yyyy,", culture) : "");
    }
}
