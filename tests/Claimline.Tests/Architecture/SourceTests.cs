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

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.All(Sources("src", "tests", "bench"), file => Assert.True(File.ReadLines(file).Count() <= 400, $"{file} is too long to live in; split it"));

    [Fact]
    public void Every_data_file_says_what_it_is_and_where_from() => Assert.All(ProjectFolder.Files("data", "*.*"), file =>
        Assert.Matches("(?i)own (list|selection)|selected from|public domain|CC0|licen[cs]e", string.Join('\n', File.ReadLines(file).TakeWhile(l => l.StartsWith('#')))));

    private static IEnumerable<string> Sources(params string[] folders) => folders.SelectMany(f => ProjectFolder.Files(f, "*.cs"));

    private static HashSet<string> Words(Func<string, bool> chosen, Regex word)
    {
        var files = DataFiles.Embedded();
        var problems = new List<Problem>();
        return files.Paths.Where(chosen).SelectMany(p => files.Read(p, problems).Split('\n').Where(l => !l.StartsWith('#')).Skip(1))
            .SelectMany(line => word.Matches(line)).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
