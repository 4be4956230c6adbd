using Claimline.Language.Data;

namespace Claimline.Tests;

public sealed class DataTests
{
    [Fact]
    public void The_shipped_data_has_no_bad_line() => Assert.Empty(LanguageData.Load(DataFiles.Embedded()).Problems);
}
