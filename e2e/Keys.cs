using Microsoft.Playwright;

namespace PolicyTraining.EndToEnd;

/// <summary>Somebody's hands on the keyboard, without a mouse.</summary>
internal static class Keys
{
    extension(Visitor visitor)
    {
        public Task TabToAsync(string selector) => visitor.Keyboard.TabToAsync(selector);

        public Task TypeAsync(string key) => visitor.Page.Keyboard.PressAsync(key);

        /// <summary>Opens, closes or jumps to what has the focus, on the same page.</summary>
        public async Task EnterAsync()
        {
            await visitor.Page.Keyboard.PressAsync("Enter");
            await visitor.LookAsync();
        }

        /// <summary>Presses the button or follows the link that has the focus, and looks at the page it leads to.</summary>
        public async Task GoAsync()
        {
            // A key does not wait for the page it leads to, as a click does.
            var next = new TaskCompletionSource();
            visitor.Page.Load += HasLoaded;
            await visitor.Page.Keyboard.PressAsync("Enter");
            await next.Task.WaitAsync(TimeSpan.FromMinutes(2));
            visitor.Page.Load -= HasLoaded;
            await visitor.LookAsync();

            void HasLoaded(object? sender, IPage page) => next.TrySetResult();
        }

        /// <summary>The id of what has the focus.</summary>
        public Task<string> FocusAsync() => visitor.Page.EvaluateAsync<string>("document.activeElement.id");

        /// <summary>Where on the screen an element begins and ends, from the top.</summary>
        public async Task<(double Top, double Bottom)> ExtentAsync(string selector)
        {
            var extent = await visitor.Page.EvaluateAsync<double[]>(
                "selector => { const box = document.querySelector(selector).getBoundingClientRect(); return [box.top, box.bottom]; }", selector);
            return (extent[0], extent[1]);
        }
    }
}
