using System.Text;
using System.Text.RegularExpressions;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Gate;

/// <summary>Takes the names of private persons, prisoners, minors and victims out of everything that a product could print.</summary>
internal sealed partial class Unnamed
{
    private const int ShortestName = 3;

    /// <summary>An article and a small word that end in front of a name.</summary>
    [GeneratedRegex(@"\b([Aa]|[Aa]n|[Tt]he)\s+\p{Ll}+\s$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Described { get; }

    private readonly PublicationData data;
    private readonly List<(string Name, string Instead)> names = [];
    private readonly HashSet<string> known;

    // Words of places, and others that look like a name and are none.
    private readonly HashSet<string> noNames;

    public Unnamed(DayMaterial material, PublicationData data)
    {
        this.data = data;
        noNames = [.. material.Statements.SelectMany(s => s.Places).SelectMany(p => (string?[])[p.Name, p.Region, p.Country]).OfType<string>().SelectMany(n => n.Split(' ')), .. data.Settings.NoNames];
        known = [.. material.Statements.SelectMany(s => s.Persons).Where(p => p.IsKnown).SelectMany(p => p.Name.Split(' ')), .. noNames];
        foreach (var statement in material.Statements)
        {
            if (IsPrivate(statement)) Add(statement.Source.Name, data.Say("unnamed"));
            foreach (var person in statement.Persons.Where(p => !p.IsKnown))
            {
                if (ClassIn(statement) is { } instead) Add(person.Name, instead);
            }
        }
        // Whoever was heard before may be named in how the claim stands.
        foreach (var bearing in material.Claims.SelectMany(c => c.Claim.Bearings))
        {
            if (bearing.Source.IsNamed && bearing.Source.Roles.Count == 0 && data.Settings.PrivateSources.Contains(bearing.Source.Kind, StringComparer.Ordinal) && !material.Statements.Any(s => s.Key == bearing.Statement)) Add(bearing.Source.Name, data.Say("unnamed"));
        }
        // The whole name before a part of it.
        names.Sort(static (a, b) => b.Name.Length.CompareTo(a.Name.Length) is var byLength and not 0 ? byLength : string.CompareOrdinal(a.Name, b.Name));
    }

    public IReadOnlyList<(string Name, string Instead)> Names => names;

    public DayStatement Without(DayStatement statement)
    {
        var isPrivate = IsPrivate(statement);
        if (names.Count == 0) return statement;
        return statement with
        {
            Source = isPrivate ? statement.Source with { Key = "private", Name = data.Say("unnamed"), Roles = [] } : statement.Source with { Name = Without(statement.Source.Name)! },
            Called = isPrivate ? data.Say("unnamed") : Without(statement.Called), To = Without(statement.To), Via = [.. statement.Via.Select(v => Without(v)!)], Subject = Without(statement.Subject), Words = Without(statement.Words)!,
            Notes = [.. statement.Notes.Select(n => Without(n)!)], Persons = [.. statement.Persons.Where(p => Without(p.Name) == p.Name)], Urls = [.. statement.Urls.Where(u => Without(u) == u)],
            Numbers = [.. statement.Numbers.Select(n => n with { Words = Without(n.Words)! })],
        };
    }

    public DayDocument Without(DayDocument document) => document with { Title = Without(document.Title), Name = Without(document.Name), Address = Without(document.Address) == document.Address ? document.Address : null };

    private string? Without(string? text)
    {
        if (text is null) return null;
        foreach (var (name, instead) in names) text = Replace(text, name, instead);
        return text;
    }

    private bool IsPrivate(DayStatement statement) => statement.Source is { IsNamed: true, Roles.Count: 0 } source && data.Settings.PrivateSources.Contains(source.Kind, StringComparer.Ordinal)
        && !statement.Persons.Any(p => p.IsKnown && source.Name.Contains(p.Name, StringComparison.Ordinal)) && !SpeaksByOffice(statement);

    // Of whoever is called by an office, and by no kinship to one who has it.
    private bool SpeaksByOffice(DayStatement statement) => statement.Called is { } called && data.NeverNamedIn(called) is null
        && called.ToLowerInvariant().Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Any(w => data.Settings.Offices.Contains(w, StringComparer.Ordinal));

    private string? ClassIn(DayStatement statement) => data.NeverNamedIn(string.Join(' ', [statement.Words, statement.Called ?? "", statement.Subject ?? "", statement.To ?? "", .. statement.Via]));

    private void Add(string name, string instead)
    {
        if (name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal)) name = name[..^2];
        if (name.Split(' ').All(noNames.Contains)) return;
        // The family name alone means him too, unless a public person or a place has it.
        var family = name[(name.LastIndexOf(' ') + 1)..];
        foreach (var one in known.Contains(family) ? [name] : (IEnumerable<string>)[name, family])
        {
            if (one.Length >= ShortestName && !names.Exists(n => n.Name == one)) names.Add((one, instead));
        }
    }

    // As a whole word, whatever stands around it; case and ways of writing it together do not save it.
    private static string Replace(string text, string name, string instead)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            var isWord = (found == 0 || !char.IsLetter(text[found - 1])) && (found + name.Length == text.Length || !char.IsLetter(text[found + name.Length]));
            result.Append(text, at, found - at);
            if (!isWord) result.Append(text, found, name.Length);
            // "The teacher" says of a person already what he is.
            else if (Described.IsMatch(text[..found])) result.Length--;
            else result.Append(instead);
            at = found + name.Length;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
