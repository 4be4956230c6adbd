using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Documents;

public sealed class DocumentTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string> Examples => new(SpecFile.Read("documents.md").Select(e => e.Where));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_on_documents_holds(string where)
    {
        var example = SpecFile.Read("documents.md").Single(e => e.Where == where);
        var name = example.Expected.Split(" | ")[0];
        var document = Analyst.Read(new SourceText { Text = example.Text, Sha256 = "", Name = name == "-" ? null : name }).Document;
        var day = document.Published is { } published ? published.Edtf + (document.PublishedInferred ? " inferred" : "") : "-";
        Assert.Equal(example.Expected, $"{name} | {document.Title?.Of(example.Text) ?? "-"} | {document.Publisher ?? "-"} | {day} | {document.PublishedTrace.Rule}");
    }

    [Fact]
    public void What_is_given_comes_before_what_is_printed()
    {
        var document = Analyst.Read(new SourceText { Text = "Anna Kovar\n\nMay 3, 2024\n\nThe army left.[1]", Sha256 = "", Date = new DateOnly(2020, 1, 2), Publisher = "Zoria" }).Document;
        Assert.Equal("2020-01-02", document.Published?.Edtf);
        Assert.False(document.PublishedInferred);
        Assert.Equal("Zoria", document.Publisher);
    }
}
