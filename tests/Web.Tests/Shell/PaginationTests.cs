using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Tests.Shell;

public class PaginationTests
{
    [Fact]
    public void The_last_page_ends_where_the_list_does()
    {
        var last = new Pagination(Page: 3, Size: 25, Total: 60);

        last.Pages.ShouldBe(3);
        (last.First, last.Last).ShouldBe((51, 60));
    }

    [Fact]
    public void An_empty_list_is_one_page_of_nothing()
    {
        var empty = new Pagination(Page: 1, Size: 25, Total: 0);

        empty.Pages.ShouldBe(1);
        (empty.First, empty.Last).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(1, "1 2 … 9")]
    [InlineData(3, "1 2 3 4 … 9")]
    [InlineData(5, "1 … 4 5 6 … 9")]
    [InlineData(9, "1 … 8 9")]
    public void It_links_the_ends_and_the_neighbours(int page, string expected)
    {
        var slots = new Pagination(page, Size: 10, Total: 90).Slots;

        string.Join(' ', slots.Select(slot => slot?.ToString(null, null) ?? "…")).ShouldBe(expected);
    }

    [Fact]
    public void Another_page_keeps_every_filter()
    {
        var query = new QueryCollection(new Dictionary<string, StringValues>
        {
            ["unit"] = new(["Army", "Air & Space"]),
            ["page"] = "2",
        });

        Pagination.Address(query, 3).ShouldBe("?unit=Army&unit=Air%20%26%20Space&page=3");
    }
}
