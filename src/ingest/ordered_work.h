#pragma once
// Work on many items side by side, with results in the order in which the items came.

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace claimgraph {

/// How many threads work on articles: as many as the user says, else as the machine has.
inline std::size_t worker_count(std::optional<std::size_t> wanted) {
  return wanted ? *wanted : std::max(1U, std::thread::hardware_concurrency());
}

/// Hands each item to one of some threads and gives what is made of it to `take`, in the items'
/// order. Bounded: `put` waits for the oldest item while too many are under way, so memory stays
/// flat however many come. With fewer than two threads `put` does all the work itself. What `work`
/// throws, `put` or `finish` throws. REQUIRES: put and finish are called from one thread only,
/// which is also where `take` runs.
template <class Item, class Made>
class OrderedWork {
 public:
  OrderedWork(std::size_t threads, std::function<Made(Item)> work, std::function<void(Made)> take)
      : work_(std::move(work)), take_(std::move(take)), limit_(threads * kItemsPerThread) {
    if (threads < 2) return;
    for (std::size_t i = 0; i < threads; ++i) {
      threads_.emplace_back([this](const std::stop_token& stop) { serve(stop); });
    }
  }

  void put(Item item) {
    if (threads_.empty()) return take_(work_(std::move(item)));
    std::packaged_task<Made()> task(
        [this, item = std::move(item)]() mutable { return work_(std::move(item)); });
    results_.push_back(task.get_future());
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(task));
    }
    to_do_.notify_one();
    while (results_.size() > limit_ || (!results_.empty() && is_ready(results_.front()))) {
      take_oldest();
    }
  }

  /// Waits for everything that is under way.
  void finish() {
    while (!results_.empty()) take_oldest();
  }

 private:
  // Enough that one long article does not idle the other threads.
  static constexpr std::size_t kItemsPerThread = 16;

  static bool is_ready(const std::future<Made>& result) {
    return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  void take_oldest() {
    std::future<Made> oldest = std::move(results_.front());
    results_.pop_front();
    take_(oldest.get());
  }

  void serve(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (to_do_.wait(lock, stop, [&] { return !waiting_.empty(); })) {
      std::packaged_task<Made()> task = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      task();
      lock.lock();
    }
  }

  std::function<Made(Item)> work_;
  std::function<void(Made)> take_;
  std::size_t limit_;
  std::deque<std::future<Made>> results_{};
  std::mutex mutex_{};
  std::condition_variable_any to_do_{};
  std::deque<std::packaged_task<Made()>> waiting_{};
  std::vector<std::jthread> threads_{};  // last, so that they end first
};

}  // namespace claimgraph
