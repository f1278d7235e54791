package app.atalaya.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, Long> {

    Optional<User> findById(long id);

    Optional<User> findByUsername(String username);

    User save(User user);

    User saveAndFlush(User user);
}
