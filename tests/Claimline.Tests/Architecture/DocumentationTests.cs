using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Claimline.Cli;
using Claimline.Language;

namespace Claimline.Tests.Architecture;

/// <summary>The pages of docs/ say what the program does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] OtherPages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "eval/README.md"];

    [GeneratedRegex(@"""(CL0\d\d\d)""")]
    private static partial Regex CodeInSource { get; }

    [GeneratedRegex(@"^\| (CL0\d\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex CodeInTable { get; }

    [GeneratedRegex(@"`(--[a-z]+(-[a-z]+)*)")]
    private static partial Regex OptionInPage { get; }

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link { get; }

    [Fact]
    public void Every_code_is_listed_and_no_listed_one_is_unknown()
    {
        var inSource = ProjectFolder.Files("src", "*.cs").SelectMany(f => CodeInSource.Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(inSource, CodeInTable.Matches(Page("problems.md")).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Every_command_and_option_is_described()
    {
        var sections = Page("cli.md").Split("\n## claimline ").Skip(1).ToDictionary(s => s.Split(' ', '\n')[0], s => s, StringComparer.Ordinal);
        var root = CommandLineTool.Root(new Terminal { In = Stream.Null, Out = Stream.Null, Error = TextWriter.Null });
        Assert.Equal(root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal), sections.Keys.Order(StringComparer.Ordinal));
        Assert.All(root.Subcommands, command =>
        {
            var options = AllOptions(command).Select(o => o.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            Assert.Equal(options, OptionInPage.Matches(sections[command.Name]).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void The_page_of_a_reading_names_every_property_in_the_order_of_the_output()
    {
        var page = Page("reading.md");
        var block = page[(page.IndexOf("```jsonc", StringComparison.Ordinal) + 8)..page.LastIndexOf("```", StringComparison.Ordinal)];
        using var told = JsonDocument.Parse(block, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(FullReading.Make(), json, indented: false);
        using var written = JsonDocument.Parse(json.WrittenMemory);
        Assert.Equal(Names(written.RootElement, ""), Names(told.RootElement, ""));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere() => Assert.All(
        ProjectFolder.Files("docs", "*.md").Concat(OtherPages.Select(p => Path.Combine(ProjectFolder.Root, p))),
        page => Assert.All(Link.Matches(File.ReadAllText(page)), link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)), $"{page} links to {link.Groups[1].Value}")));

    private static string Page(string name) => File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", name));

    private static IEnumerable<Option> AllOptions(Command command) => command.Options.Concat(command.Subcommands.SelectMany(AllOptions));

    // ".statements.source.start"; of a list its first item.
    private static IEnumerable<string> Names(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Names(p.Value, $"{path}.{p.Name}").Prepend($"{path}.{p.Name}")),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Names(value[0], path),
        _ => [],
    };
}
