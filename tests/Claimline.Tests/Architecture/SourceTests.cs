using System.Text.RegularExpressions;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Architecture;

public sealed partial class SourceTests
{
    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Mn}]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised { get; }

    [GeneratedRegex(@"[\p{L}\p{Mn}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    // Comments may show a rule on a real example; only what runs is searched.
    [GeneratedRegex(@"//[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment { get; }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.All(Sources("src", "tests", "bench"), file => Assert.True(File.ReadLines(file).Count() <= 400, $"{file} is too long to live in; split it"));

    [Fact]
    public void Every_data_file_says_what_it_is_and_where_from() => Assert.All(ProjectFolder.Files("data", "*.*"), file =>
        Assert.Matches("(?i)own (list|selection)|selected from|public domain|CC0|licen[cs]e", string.Join('\n', File.ReadLines(file).TakeWhile(l => l.StartsWith('#') || l.StartsWith("//", StringComparison.Ordinal)))));

    [Fact]
    public void No_code_holds_a_word_of_one_war()
    {
        // The names of parties, persons and places of either theatre, without the words that English shares; nationalities stay in.
        var theatres = Words(p => p.StartsWith("theatres/", StringComparison.Ordinal) && Path.GetFileName(p) is "parties.tsv" or "actors.tsv" or "axes.tsv" or "sides.tsv", Capitalised);
        theatres.ExceptWith(Words(p => p.StartsWith("language/", StringComparison.Ordinal) && Path.GetFileName(p) is not ("nationalities.tsv" or "institutions.tsv"), Word));
        Assert.Contains("Ukrainian", theatres);
        Assert.Contains("Hezbollah", theatres);
        var found = Sources("src").SelectMany(file => Capitalised.Matches(Comment.Replace(File.ReadAllText(file), "")).Select(m => m.Value).Where(theatres.Contains).Select(word => $"{Path.GetFileName(file)}: {word}"));
        Assert.Empty(found.Distinct());
    }

    private static IEnumerable<string> Sources(params string[] folders) => folders.SelectMany(f => ProjectFolder.Files(f, "*.cs"));

    private static HashSet<string> Words(Func<string, bool> chosen, Regex word)
    {
        var files = DataFiles.Embedded();
        var problems = new List<Problem>();
        return files.Paths.Where(chosen).SelectMany(p => files.Read(p, problems).Split('\n').Where(l => !l.StartsWith('#')).Skip(1))
            .SelectMany(line => word.Matches(line)).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
