using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Intake;

/// <summary>The same report in different formats says the same.</summary>
[Trait("speed", "slow")]
public sealed class SameReportTests
{
    private const double AtLeast = 0.97;

    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("html")]
    public async Task Samples_saved_in_another_format_say_the_same(string format) =>
        await SayTheSame(Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt"), format);

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task Long_reports_saved_in_another_format_say_the_same(string format)
    {
        var corpus = ProjectFolder.Shared("corpus");
        await SayTheSame([Path.Combine(corpus, "assessments", "2022-10-11.txt"), Path.Combine(corpus, "assessments", "2025-01-09.txt"), Path.Combine(corpus, "iran-update", "2026-03-05.txt")], format);
    }

    private static async Task SayTheSame(string[] reports, string format)
    {
        using var folder = new TemporaryFolder();
        await LibreOffice.ConvertAsync(reports, format, folder.Path);
        foreach (var report in reports)
        {
            var plain = Analyst.Read(Opening.Source(await Opening.OneAsync(report)));
            var saved = Analyst.Read(Opening.Source(await Opening.OneAsync(Path.Combine(folder.Path, Path.GetFileNameWithoutExtension(report) + "." + format))));
            var same = Sameness.Of(plain, saved);
            Assert.True(same >= AtLeast, $"{Path.GetFileName(report)} as {format}: {same:0.000}");
        }
    }
}
