using Claimline.Intake.Addresses;

namespace Claimline.Tests.Intake.Addresses;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private/\nAllow: /private/open", "/private/open/1", true)]
    [InlineData("User-agent: *\nDisallow: /private/\nAllow: /private/open", "/private/1", false)]
    [InlineData("User-agent: claimline\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Claimline\nAllow: /", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/reports/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/reports/a.pdf?page=2", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/a?print=1", false)]
    [InlineData("User-agent: * # all\r\nDisallow: /a # that\r\n", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("", "/a", true)]
    [InlineData("<html>no such page</html>", "/a", true)]
    public void The_longest_rule_of_the_group_that_names_the_program_counts(string robots, string path, bool allows) => Assert.Equal(allows, RobotsRules.Parse(robots).Allows(path));
}
